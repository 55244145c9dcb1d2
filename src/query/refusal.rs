//! Why something is not put together or compared, as a sentence for the reader.

use super::Ask;
use crate::data::Refusal;
use crate::model::{Kind, Scope};
use crate::text::common;

/// The sentence of a refusal; of two definitions, with the note that tells them apart.
pub fn sentence(ask: Ask, refusal: Refusal) -> String {
    let text = ask.text(match refusal {
        Refusal::NoRule(Kind::Rank) => common::REFUSED_RANK,
        Refusal::NoRule(Kind::Grade) => common::REFUSED_GRADE,
        Refusal::NoRule(_) => common::REFUSED_RULE,
        Refusal::Overlap => common::REFUSED_OVERLAP,
        Refusal::Mixed(..) => common::REFUSED_MIXED,
        Refusal::NotBack => common::REFUSED_BACK,
        Refusal::NotByProvince(Scope::Agency | Scope::Group) => common::REFUSED_AGENCY,
        Refusal::NotByProvince(_) => common::REFUSED_NATIONAL,
        Refusal::NoParts => common::REFUSED_PARTS,
        Refusal::NoWeights => common::REFUSED_WEIGHTS,
        Refusal::NoValues => common::REFUSED_EMPTY,
    });
    match refusal {
        Refusal::Mixed(_, later) => format!("{text} {}", ask.text(ask.data.definition(later).note))
            .trim()
            .to_owned(),
        _ => text.to_owned(),
    }
}
