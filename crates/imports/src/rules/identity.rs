//! Which of a record's ids names its pledge across two exports of one campaign.

use crate::record::{Record, SourceId};

/// The surest first. A number in the order of pledging comes last: some platforms count anew in every export.
const SUREST_FIRST: [SourceId; 8] = [
    SourceId::BackerUid,
    SourceId::PledgeId,
    SourceId::OrderPublicId,
    SourceId::BackerkitId,
    SourceId::ShopifyId,
    SourceId::OrderId,
    SourceId::OrderNo,
    SourceId::BackerNumber,
];

/// The kind of id that the record's file has, whether this record has a value or not.
pub(crate) fn kind_of(record: &Record) -> Option<SourceId> {
    SUREST_FIRST.into_iter().find(|id| record.source_ids.get(id).is_some())
}

/// The id as the platform's key of a pledge: `backer_uid:495967550`.
pub(crate) fn source_key(record: &Record) -> Option<String> {
    let kind = kind_of(record)?;
    let value = record.source_id(kind)?.trim();
    (!value.is_empty()).then(|| format!("{}:{value}", kind.as_str()))
}

/// The number people know an order by.
pub(crate) fn order_number(record: &Record) -> Option<String> {
    let ids = [SourceId::BackerNumber, SourceId::OrderNo, SourceId::OrderId, SourceId::BackerkitId];
    let number = ids.into_iter().find_map(|id| record.source_id(id))?;
    Some(number.trim().to_owned()).filter(|number| !number.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_without_a_value_in_the_id_column_is_not_known_by_another_column() {
        let ids = |uid: Option<&str>| Record {
            source_ids: vec![
                (SourceId::BackerNumber, Some("7".to_owned())),
                (SourceId::BackerUid, uid.map(str::to_owned)),
            ]
            .into(),
            ..Record::default()
        };
        assert_eq!(source_key(&ids(Some("42"))).as_deref(), Some("backer_uid:42"));
        assert_eq!(source_key(&ids(None)), None);
        assert_eq!(order_number(&ids(None)).as_deref(), Some("7"));
    }
}
