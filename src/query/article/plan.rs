//! The sections of the article as they are planned: their words, and the lines that each tells. Apart from
//! how they are filled, so that the whole is seen at a glance.

use crate::model::Words;
use crate::text::article as words;

/// A section as it is planned: its words and the lines of the article that it tells.
pub(super) struct Plan {
    /// Its anchor.
    pub anchor: &'static str,
    /// Its name.
    pub name: Words,
    /// What it says.
    pub title: Words,
    /// What helps to read it.
    pub body: Words,
    /// The first and the last line of the article that it tells.
    pub lines: (u8, u8),
}

const fn plan(anchor: &'static str, lines: (u8, u8), texts: [Words; 3]) -> Plan {
    let [name, title, body] = texts;
    Plan {
        anchor,
        name,
        title,
        body,
        lines,
    }
}

/// The article from its first line to its last.
pub(super) const PLANS: [Plan; 13] = [
    plan(
        "direction",
        (1, 4),
        [
            words::DIRECTION,
            words::DIRECTION_TITLE,
            words::DIRECTION_BODY,
        ],
    ),
    plan(
        "platforms",
        (5, 6),
        [
            words::PLATFORMS,
            words::PLATFORMS_TITLE,
            words::PLATFORMS_BODY,
        ],
    ),
    plan(
        "databases",
        (7, 9),
        [
            words::DATABASES,
            words::DATABASES_TITLE,
            words::DATABASES_BODY,
        ],
    ),
    plan(
        "civil",
        (10, 10),
        [words::CIVIL, words::CIVIL_TITLE, words::CIVIL_BODY],
    ),
    plan(
        "digital",
        (11, 11),
        [words::DIGITAL, words::DIGITAL_TITLE, words::DIGITAL_BODY],
    ),
    plan(
        "documents",
        (12, 13),
        [
            words::DOCUMENTS,
            words::DOCUMENTS_TITLE,
            words::DOCUMENTS_BODY,
        ],
    ),
    plan(
        "cabinet",
        (14, 14),
        [words::CABINET, words::CABINET_TITLE, words::CABINET_BODY],
    ),
    plan(
        "reporting",
        (15, 16),
        [
            words::REPORTING,
            words::REPORTING_TITLE,
            words::REPORTING_BODY,
        ],
    ),
    plan(
        "services",
        (17, 18),
        [words::SERVICES, words::SERVICES_TITLE, words::SERVICES_BODY],
    ),
    plan(
        "portal",
        (19, 19),
        [words::PORTAL, words::PORTAL_TITLE, words::PORTAL_BODY],
    ),
    plan(
        "cyber",
        (20, 23),
        [words::CYBER, words::CYBER_TITLE, words::CYBER_BODY],
    ),
    plan(
        "open",
        (24, 24),
        [words::OPEN, words::OPEN_TITLE, words::OPEN_BODY],
    ),
    plan(
        "asked",
        (25, 30),
        [words::ASKED, words::ASKED_TITLE, words::ASKED_BODY],
    ),
];
