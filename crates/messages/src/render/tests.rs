use super::*;
use crate::model::{AgreedLine, Secret};
use proptest::prelude::*;

const PREFIX: &str = "https://pledges.example.org/p/";

fn words(subject: &str, body: &str) -> TemplateText {
    TemplateText { subject: subject.to_owned(), body: body.to_owned() }
}

fn code_message(body: &str, name: &str) -> Rendered {
    let facts = Facts { name: name.to_owned(), ..sample_facts(Language::En) };
    render(&words("Hi {{ name }} {{ code }}", body), &facts, &sample_context(MessageKind::StepUpCode), PREFIX)
        .unwrap()
}

#[test]
fn every_message_in_every_language_says_all_it_has_to() {
    for kind in MessageKind::ALL {
        for language in Language::ALL {
            let facts = sample_facts(language);
            let context = sample_context(kind);
            let rendered = render(&built_in(kind, language), &facts, &context, PREFIX)
                .unwrap_or_else(|e| panic!("{kind:?} {language:?}: {e}"));
            let place = format!("{kind:?} {language:?}: {}\n{}", rendered.subject, rendered.text);
            for part in [&rendered.subject, &rendered.text, &rendered.html] {
                assert!(
                    !part.contains("{{") && !part.contains("{%") && !part.contains('\u{e000}'),
                    "{place}"
                );
            }
            assert!(!rendered.text.contains("\n\n\n"), "{place}");
            for secret in context.secrets() {
                assert!(rendered.text.contains(secret) && rendered.html.contains(secret), "{place}");
            }
            assert!(
                rendered.text.contains(&facts.name) && rendered.text.contains("help@lantern.example"),
                "{place}"
            );
            assert!(!rendered.html.contains("<img") && !rendered.html.contains("<script"), "{place}");
            assert_eq!(rendered.html.matches("<p").count(), rendered.html.matches("</p>").count());
            assert!(check(kind, &built_in(kind, language)).is_ok(), "{place}");
        }
    }
}

#[test]
fn every_message_can_do_without_what_is_not_known() {
    for kind in MessageKind::ALL {
        for language in Language::ALL {
            let facts = Facts { name: String::new(), language, campaign: None };
            let rendered = render(&built_in(kind, language), &facts, &sample_context(kind), PREFIX).unwrap();
            assert!(!rendered.text.contains(" ,"), "{}", rendered.text);
            assert!(!rendered.text.contains("help@"), "{}", rendered.text);
        }
    }
}

#[test]
fn who_pledged_for_no_reward_reads_of_none() {
    let words_for_it = [
        (Language::En, "reward"),
        (Language::De, "Belohnung"),
        (Language::Pl, "nagrod"),
        (Language::It, "ricompensa"),
    ];
    for kind in [MessageKind::Invitation, MessageKind::Reminder] {
        for (language, word) in words_for_it {
            let (order_number, token) = ("7".to_owned(), Secret::new("0123456789abcdef"));
            let context = match kind {
                MessageKind::Invitation => Context::Invitation { order_number, reward: String::new(), token },
                _ => Context::Reminder { order_number, reward: String::new(), token, number: 1 },
            };
            let mail = render(&built_in(kind, language), &sample_facts(language), &context, PREFIX).unwrap();
            let text = mail.text.to_lowercase();
            assert!(
                !text.contains(&word.to_lowercase()) && !text.contains("address"),
                "{kind:?} {}",
                mail.text
            );
        }
    }
}

#[test]
fn a_cancellation_nobody_expected_leads_to_the_address_of_the_campaign_or_to_where_it_was_backed() {
    let kind = MessageKind::Cancellation;
    for (language, to_us, there) in [
        (Language::En, "please write to us at", "where you backed it"),
        (Language::De, "schreiben Sie uns bitte an", "dort, wo Sie das Projekt unterstützt haben"),
        (Language::Pl, "prosimy o kontakt:", "tam, gdzie projekt został wsparty"),
        (Language::It, "ci scriva a", "dove ha sostenuto il progetto"),
    ] {
        let mut facts = sample_facts(language);
        let told = render(&built_in(kind, language), &facts, &sample_context(kind), PREFIX).unwrap().text;
        assert!(
            told.contains(to_us) && told.contains("help@lantern.example") && !told.contains(there),
            "{told}"
        );
        facts.campaign.as_mut().unwrap().support_email = None;
        let told = render(&built_in(kind, language), &facts, &sample_context(kind), PREFIX).unwrap().text;
        assert!(!told.contains(to_us) && told.contains(there) && !told.contains('@'), "{told}");
    }
}

#[test]
fn a_mail_carries_the_name_and_the_colour_of_its_campaign() {
    let template = built_in(MessageKind::Invitation, Language::En);
    let mut facts = sample_facts(Language::En);
    let rendered = |facts: &Facts| {
        render(&template, facts, &sample_context(MessageKind::Invitation), PREFIX).unwrap().html
    };
    assert!(
        rendered(&facts).contains(">The Lantern Keepers</div>")
            && rendered(&facts).contains("background:#7b2d96\">")
    );
    let campaign = facts.campaign.as_mut().unwrap();
    (campaign.name, campaign.colour) = ("<b>Keepers".to_owned(), None);
    assert!(
        rendered(&facts).contains("&lt;b&gt;Keepers") && rendered(&facts).contains("background:#0b6e4f\">")
    );
}

#[test]
fn a_confirmation_lists_what_was_agreed_to_and_leaves_out_what_is_nothing() {
    let facts = sample_facts(Language::Pl);
    let Context::Confirmation(mut agreement) = sample_context(MessageKind::Confirmation) else { panic!() };
    let template = built_in(MessageKind::Confirmation, Language::Pl);
    let full = render(&template, &facts, &Context::Confirmation(agreement.clone()), PREFIX).unwrap();
    for told in
        ["- 2 × Wooden tokens: 24,00\u{a0}€\n", "- Wysyłka: 12,50\u{a0}€\n", "- Do zapłaty: 30,34\u{a0}€\n"]
    {
        assert!(full.text.contains(told), "{}", full.text);
    }
    assert!(full.html.contains("<li dir=\"auto\">2 × Wooden tokens: 24,00\u{a0}€</li>"));
    (agreement.shipping, agreement.tax) = (None, None);
    agreement.balance = agreement.balance.negated().unwrap();
    let short = render(&template, &facts, &Context::Confirmation(agreement), PREFIX).unwrap();
    assert!(!short.text.contains("Wysyłka") && !short.text.contains("Do zapłaty"), "{}", short.text);
}

#[test]
fn no_value_becomes_a_link_a_list_a_paragraph_or_html() {
    let name = "- [Click](https://evil.example) <b>x</b>\r\n\r\nBcc: a@example.org\u{202e}\u{e000}";
    let rendered = code_message("{{ name }}\n\n{{ code }}", name);
    assert_eq!(rendered.subject, "Hi - [Click](https://evil.example) <b>x</b> Bcc: a@example.org 402817");
    assert!(
        rendered.text.starts_with("- [Click](https://evil.example) <b>x</b> Bcc: a@example.org\n\n402817"),
        "{}",
        rendered.text
    );
    assert!(!rendered.html.contains("href=\"https://evil.example") && !rendered.html.contains("<li"));
    assert!(rendered.html.contains("&lt;b&gt;x&lt;/b&gt;"));
}

#[test]
fn a_link_leads_to_web_and_mail_addresses_only() {
    let rendered = code_message("[a](javascript:alert) [b]({{ name }}) {{ code }}", "javascript:alert(1)");
    assert!(!rendered.html.contains("href=\"javascript"), "{}", rendered.html);
    let rendered = code_message("[a](https://x.example/\"onclick=y) {{ code }}", "x");
    assert!(!rendered.html.contains("href=\"https://x.example/"), "{}", rendered.html);
}

#[test]
fn names_of_any_script_are_shown_and_right_to_left_ones_are_isolated() {
    for name in ["Łukasz Żółć", "日本太郎", "Ὀδυσσεύς"] {
        assert!(code_message("{{ name }} {{ code }}", name).text.contains(name));
    }
    let rendered = code_message("{{ name }}: {{ code }}", "محمد");
    assert!(rendered.text.starts_with("\u{2068}محمد\u{2069}: "), "{}", rendered.text);
}

#[test]
fn mistakes_of_a_creator_are_told_with_their_place() {
    let told = |subject: &str, body: &str| {
        check(MessageKind::Invitation, &words(subject, body)).unwrap_err().to_string()
    };
    assert!(
        told("s", "a\nb {{ nmae }} {{ link }}").starts_with("line 2: there is no placeholder {{ nmae }}")
    );
    assert!(
        told("s", "{% if nmae %}{% endif %}{{ link }}").contains("{{ nmae }}"),
        "unused branches count too"
    );
    assert!(told("s", "hello").contains("{{ link }}"));
    assert!(told("", "{{ link }}").contains("subject is empty"));
    assert!(told("a\nBcc: x@example.org", "{{ link }}").contains("one line"));
    assert!(told("s", "{{ link").contains("never closed"));
    assert!(told("s", "{% if name %}{{ link }}").contains("line 1"));
    assert!(told("s", &"x".repeat(20_001)).contains("20000"));
    for computed in [
        "{{ 'x' * 1000000000 }}",
        "{{ link|upper }}",
        "{% include 'x' %}",
        "{% set x = link %}",
        "{% macro m() %}{% endmacro %}",
        "{{ link.__class__ }}",
        "{# note #}",
        "{% for i in range(9) %}{% endfor %}",
        "{{ link }}{% for x in link %}{% endfor %}",
    ] {
        assert!(
            told("s", computed).contains("cannot be used here")
                || told("s", computed).contains("no placeholder"),
            "{computed}: {}",
            told("s", computed)
        );
    }
    let list = check(MessageKind::Confirmation, &words("s", "{{ lines }}")).unwrap_err();
    assert!(list.to_string().contains("is a list"));
    let field =
        check(MessageKind::Confirmation, &words("s", "{% for l in lines %}{{ l.prize }}{% endfor %}"));
    assert!(field.unwrap_err().to_string().contains("l.title, l.quantity, l.amount"));
}

#[test]
fn repetitions_in_repetitions_end() {
    let depth = 8;
    let mut body = "{{ link }}".to_owned();
    for i in 0..depth {
        body =
            format!("{{% for l{i} in lines %}}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{body}{{% endfor %}}");
    }
    let Context::Confirmation(mut agreement) = sample_context(MessageKind::Confirmation) else { panic!() };
    let line = agreement.lines[0].clone();
    agreement.lines = vec![AgreedLine { title: "t".to_owned(), ..line }; 50];
    let outcome =
        render(&words("s", &body), &sample_facts(Language::En), &Context::Confirmation(agreement), PREFIX);
    assert!(
        matches!(outcome, Err(TemplateProblem::TooMuchWork | TemplateProblem::OutputTooLong)),
        "{outcome:?}"
    );
}

proptest! {
    #[test]
    fn whatever_is_typed_is_answered(subject in "\\PC{0,40}", body in "(\\PC|[{}%#\\n\\[\\]()-]){0,200}") {
        for kind in [MessageKind::Invitation, MessageKind::Confirmation] {
            drop(check(kind, &words(&subject, &body)));
        }
    }

    #[test]
    fn whatever_a_person_is_called_the_mail_keeps_its_form(name in "(\\PC|[\\r\\n\\t<>\\[\\]()-]){0,80}") {
        let facts = Facts { name, ..sample_facts(Language::En) };
        let context = Context::StepUpCode { code: Secret::new("1"), minutes: 1 };
        let rendered = render(&words("{{ name }}.", "{{ name }}\n\n{{ code }}"), &facts, &context, PREFIX).unwrap();
        prop_assert!(!rendered.subject.contains(|c: char| c.is_control()));
        prop_assert!(!rendered.html.contains("<li") && !rendered.html.contains("style=\"color:#1d4ed8\">x"));
    }
}

#[test]
fn a_confirmation_has_every_choice_every_answer_and_the_address_and_no_value_becomes_a_mark() {
    for language in Language::ALL {
        let Context::Confirmation(mut agreement) = sample_context(MessageKind::Confirmation) else {
            panic!()
        };
        agreement.answers[0].answer = "[x](https://evil.example) {{ link }} <b>".to_owned();
        agreement.is_cut = true;
        let facts = sample_facts(language);
        let context = Context::Confirmation(agreement);
        let mail = render(&built_in(MessageKind::Confirmation, language), &facts, &context, PREFIX).unwrap();
        let yes = match language {
            Language::En => "Yes",
            Language::De => "Ja",
            Language::Pl => "Tak",
            Language::It => "Sì",
        };
        for told in ["Collector's Edition – Language: Polski", "Lantern Lane, 50-001 WROCŁAW"] {
            assert!(mail.text.contains(told), "{told} in {}", mail.text);
        }
        assert!(mail.text.contains(&format!("Ship in two waves? {yes}")), "{}", mail.text);
        assert!(mail.html.contains("Lantern Lane") && mail.html.contains("Polski"), "{}", mail.html);
        assert!(
            !mail.html.contains("href=\"https://evil.example") && !mail.html.contains("<b>"),
            "{}",
            mail.html
        );
    }
}

#[test]
fn the_copy_of_a_confirmation_that_stays_has_no_address() {
    let context = sample_context(MessageKind::Confirmation);
    let of_copy = context.of_copy().unwrap();
    let template = built_in(MessageKind::Confirmation, Language::En);
    let copy = render(&template, &sample_facts(Language::En), &of_copy, PREFIX).unwrap();
    assert!(!copy.text.contains("Lantern Lane") && copy.text.contains("Polski"), "{}", copy.text);
}
