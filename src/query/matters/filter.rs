//! What of the matters is seen, as the address says it: words joined by `~`, each a state, a kind, an
//! addressee or a single matter. Words of one sort widen, words of different sorts narrow.

use super::state::State;
use super::{Told, label};
use crate::model::MatterKind;
use crate::query::Ask;
use crate::state::{ViewState, write};
use crate::text::matters as words;

/// What is asked for; everything where it is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// States.
    pub states: Vec<State>,
    /// Kinds.
    pub kinds: Vec<MatterKind>,
    /// Ids of addressees.
    pub addressees: Vec<String>,
    /// Single matters, by anchor.
    pub matters: Vec<String>,
}

/// One way to filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// In words.
    pub label: &'static str,
    /// How many matters are left by it, whatever else is chosen staying as it is.
    pub count: usize,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// The address that chooses it.
    pub to: String,
}

/// The ways to filter by one thing, "all" first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// By state.
    pub states: Vec<Choice>,
    /// By addressee.
    pub addressees: Vec<Choice>,
    /// By kind.
    pub kinds: Vec<Choice>,
}

impl Filter {
    /// Reads the words of an address; those that name none of these are left aside.
    pub fn read(part: Option<&str>, told: &[Told]) -> Self {
        let mut filter = Self::default();
        for word in part.unwrap_or_default().split('~') {
            let mut states = State::ALL.iter().copied();
            if let Some(state) = states.find(|state| state.code() == word) {
                filter.states.push(state);
            } else if let Some(kind) = MatterKind::from_code(word) {
                filter.kinds.push(kind);
            } else if told.iter().any(|one| one.to == word) {
                filter.addressees.push(word.to_owned());
            } else if told.iter().any(|one| one.anchor == word) {
                filter.matters.push(word.to_owned());
            }
        }
        filter
    }

    /// Whether a matter is seen.
    pub fn passes(&self, told: &Told) -> bool {
        fits(&self.states, &told.state)
            && fits(&self.kinds, &told.sort)
            && fits(&self.addressees, told.to)
            && fits(&self.matters, told.anchor.as_str())
    }

    /// Whether everything is seen.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether single matters are asked for, as by who embeds one.
    pub fn is_alone(&self) -> bool {
        !self.matters.is_empty()
    }

    /// As it stands in the address.
    fn write(&self) -> Option<String> {
        let states = self.states.iter().map(|state| state.code());
        let kinds = self.kinds.iter().map(|kind| kind.code());
        let rest = self.addressees.iter().chain(&self.matters);
        let all: Vec<&str> = states
            .chain(kinds)
            .chain(rest.map(String::as_str))
            .collect();
        (!all.is_empty()).then(|| all.join("~"))
    }

    /// The view that is filtered so.
    pub fn view(&self, view: &ViewState) -> ViewState {
        ViewState {
            part: self.write(),
            ..view.clone()
        }
    }
}

/// Whether a value is among those that are asked for; all are where none is.
fn fits<T: PartialEq<U>, U: ?Sized>(asked: &[T], value: &U) -> bool {
    asked.is_empty() || asked.iter().any(|one| one == value)
}

/// Every way to filter, of those that occur.
pub fn choices(ask: Ask, filter: &Filter, told: &[Told]) -> Choices {
    let choice = |label: &'static str, next: Filter| {
        let left = told.iter().filter(|one| next.passes(one));
        let to = write(&next.view(ask.view));
        Choice {
            label,
            count: left.count(),
            is_chosen: next == *filter,
            to: if to.is_empty() { "?".to_owned() } else { to },
        }
    };
    let occurs = |is_it: &dyn Fn(&Told) -> bool| told.iter().any(is_it);
    let with_states = |states: Vec<State>| Filter {
        states,
        ..filter.clone()
    };
    let with_kinds = |kinds: Vec<MatterKind>| Filter {
        kinds,
        ..filter.clone()
    };
    let with_addressees = |addressees: Vec<String>| Filter {
        addressees,
        ..filter.clone()
    };
    let all = ask.text(words::ALL_STATES);
    let mut choices = Choices {
        states: vec![choice(all, with_states(Vec::new()))],
        addressees: vec![choice(
            ask.text(words::ALL_ADDRESSEES),
            with_addressees(Vec::new()),
        )],
        kinds: vec![choice(ask.text(words::ALL_KINDS), with_kinds(Vec::new()))],
    };
    for state in State::ALL {
        if occurs(&|one| one.state == state) {
            let next = with_states(vec![state]);
            choices.states.push(choice(ask.text(label(state)), next));
        }
    }
    for kind in MatterKind::ALL.iter().copied() {
        if occurs(&|one| one.sort == kind) {
            let next = with_kinds(vec![kind]);
            choices
                .kinds
                .push(choice(ask.text(words::kind(kind)), next));
        }
    }
    let mut have: Vec<&str> = Vec::new();
    for one in told.iter().filter(|one| !one.to.is_empty()) {
        if !have.contains(&one.to) {
            have.push(one.to);
            let next = with_addressees(vec![one.to.to_owned()]);
            choices.addressees.push(choice(one.addressee, next));
        }
    }
    choices
}
