//! What goes through the pipes of a child process: a document in, a file or an error out.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kernel::{Language, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::{DocumentError, Missing};
use crate::model::{Attachment, Document, MetadataProperty, MetadataSchema, Relation, Template};

/// A [`Document`] as JSON.
#[derive(Serialize, Deserialize)]
pub(crate) struct Request {
    template_name: String,
    template_source: String,
    data: Value,
    language: Language,
    title: String,
    author: String,
    made_at_micros: i64,
    identity: String,
    attachments: Vec<Attached>,
    metadata: Option<Schema>,
}

#[derive(Serialize, Deserialize)]
struct Attached {
    name: String,
    media_type: String,
    description: String,
    relation: Relation,
    base64: String,
}

#[derive(Serialize, Deserialize)]
struct Schema {
    name: String,
    namespace: String,
    prefix: String,
    properties: Vec<[String; 3]>,
}

impl From<&Document> for Request {
    fn from(document: &Document) -> Self {
        let attached = |file: &Attachment| Attached {
            name: file.name.to_owned(),
            media_type: file.media_type.to_owned(),
            description: file.description.clone(),
            relation: file.relation,
            base64: STANDARD.encode(&file.bytes),
        };
        let schema = |schema: &MetadataSchema| Schema {
            name: schema.name.to_owned(),
            namespace: schema.namespace.to_owned(),
            prefix: schema.prefix.to_owned(),
            properties: schema
                .properties
                .iter()
                .map(|property| [property.name, property.description, property.value].map(str::to_owned))
                .collect(),
        };
        Self {
            template_name: document.template.name.to_owned(),
            template_source: document.template.source.to_owned(),
            data: document.data.clone(),
            language: document.language,
            title: document.title.clone(),
            author: document.author.clone(),
            made_at_micros: document.made_at.as_micros(),
            identity: document.identity.clone(),
            attachments: document.attachments.iter().map(attached).collect(),
            metadata: document.metadata.as_ref().map(schema),
        }
    }
}

impl Request {
    /// The document again. Names and templates are kept until the process ends: it makes one document and ends.
    pub(crate) fn document(self) -> Result<Document, &'static str> {
        let mut attachments = Vec::new();
        for file in self.attachments {
            attachments.push(Attachment {
                name: file.name.leak(),
                media_type: file.media_type.leak(),
                description: file.description,
                relation: file.relation,
                bytes: STANDARD.decode(file.base64).map_err(|_| "an attached file is not base64")?,
            });
        }
        let property = |[name, description, value]: [String; 3]| MetadataProperty {
            name: name.leak(),
            description: description.leak(),
            value: value.leak(),
        };
        Ok(Document {
            template: Template { name: self.template_name.leak(), source: self.template_source.leak() },
            data: self.data,
            language: self.language,
            title: self.title,
            author: self.author,
            made_at: Timestamp::from_micros(self.made_at_micros),
            identity: self.identity,
            attachments,
            metadata: self.metadata.map(|schema| MetadataSchema {
                name: schema.name.leak(),
                namespace: schema.namespace.leak(),
                prefix: schema.prefix.leak(),
                properties: schema.properties.into_iter().map(property).collect::<Vec<_>>().leak(),
            }),
        })
    }
}

/// The first line of what a child answers. After [`Answer::File`] the bytes of the file follow.
#[derive(Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub(crate) enum Answer {
    File { bytes: usize },
    NoFont { missing: String },
    DataTooLarge { bytes: usize },
    AttachmentsTooLarge { bytes: usize },
    TooManyPages { pages: usize },
    FontFile { path: String, cause: String },
    Template { template: String, detail: String },
    Other { cause: String },
}

impl From<DocumentError> for Answer {
    fn from(error: DocumentError) -> Self {
        match error {
            DocumentError::NoFont { missing } => Self::NoFont { missing: missing.0.into_iter().collect() },
            DocumentError::DataTooLarge { bytes } => Self::DataTooLarge { bytes },
            DocumentError::AttachmentsTooLarge { bytes } => Self::AttachmentsTooLarge { bytes },
            DocumentError::TooManyPages { pages } => Self::TooManyPages { pages },
            DocumentError::Template { template, detail } => Self::Template { template, detail },
            DocumentError::FontFile { path, cause } => {
                Self::FontFile { path: path.display().to_string(), cause }
            }
            DocumentError::Shape(cause) => Self::Other { cause },
            // These are made by the parent only.
            other => Self::Other { cause: other.to_string() },
        }
    }
}

impl Answer {
    /// The file, or the error as it would have been in this process.
    pub(crate) fn file(self, rest: &[u8]) -> Result<Vec<u8>, DocumentError> {
        Err(match self {
            Self::File { bytes } if bytes == rest.len() => return Ok(rest.to_vec()),
            // Killed while it wrote.
            Self::File { .. } => DocumentError::Died,
            Self::NoFont { missing } => DocumentError::NoFont { missing: Missing(missing.chars().collect()) },
            Self::DataTooLarge { bytes } => DocumentError::DataTooLarge { bytes },
            Self::AttachmentsTooLarge { bytes } => DocumentError::AttachmentsTooLarge { bytes },
            Self::TooManyPages { pages } => DocumentError::TooManyPages { pages },
            Self::FontFile { path, cause } => DocumentError::FontFile { path: path.into(), cause },
            Self::Template { template, detail } => DocumentError::Template { template, detail },
            Self::Other { cause } => DocumentError::Shape(cause),
        })
    }
}
