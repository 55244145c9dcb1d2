//! Numbers, dates and the alphabet as the browser's `Intl` has them.

use crate::model::{Grain, Lang, Period};
use crate::text::{Case, Say, common, fill};
use js_sys::{Array, Date, Function, Intl as Api, Object, Reflect};
use std::cell::RefCell;
use std::cmp::Ordering;
use wasm_bindgen::JsValue;

/// `Intl` in one language.
#[derive(Clone, Copy, Debug)]
pub struct Intl(pub Lang);

/// Longest fraction that a number is asked for with.
const MOST_DECIMALS: u8 = 12;

/// What a formatter was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    Number(Lang, u8),
    Date(Lang, Grain, Case),
    Order(Lang),
}

thread_local! {
    // Formatters are dear to make and belong to one thread, so each is made once and kept here.
    static KEPT: RefCell<Vec<(Need, Function)>> = const { RefCell::new(Vec::new()) };
}

fn formatter(need: Need) -> Function {
    KEPT.with_borrow_mut(|kept| {
        if let Some((_, found)) = kept.iter().find(|(have, _)| *have == need) {
            return found.clone();
        }
        let made = make(need);
        kept.push((need, made.clone()));
        made
    })
}

fn make(need: Need) -> Function {
    let options = Object::new();
    match need {
        Need::Number(lang, decimals) => {
            set(&options, "minimumFractionDigits", &JsValue::from(decimals));
            set(&options, "maximumFractionDigits", &JsValue::from(decimals));
            Api::NumberFormat::new(&locales(lang), &options).format()
        }
        Need::Date(lang, grain, case) => {
            let (day, month) = match (lang, case) {
                (Lang::Vi, _) => ("2-digit", "2-digit"),
                (Lang::En, Case::Short) => ("numeric", "short"),
                (Lang::En, Case::Long) => ("numeric", "long"),
            };
            set(&options, "timeZone", &"UTC".into());
            set(&options, "year", &"numeric".into());
            set(&options, "month", &month.into());
            if grain == Grain::Day {
                set(&options, "day", &day.into());
            }
            Api::DateTimeFormat::new(&locales(lang), &options).format()
        }
        Need::Order(lang) => Api::Collator::new(&locales(lang), &options).compare(),
    }
}

impl Say for Intl {
    fn lang(&self) -> Lang {
        self.0
    }

    fn number(&self, value: f64, decimals: u8) -> String {
        called(
            &formatter(Need::Number(self.0, decimals.min(MOST_DECIMALS))),
            &JsValue::from(value),
        )
    }

    fn date(&self, period: Period, case: Case) -> String {
        let (grain, month) = (period.grain(), i32::from(period.month().max(1)) - 1);
        match (grain, self.0) {
            (Grain::Undated, _) => String::new(),
            // A year is written as it is: no language groups or shortens it.
            (Grain::Year, _) => period.year().to_string(),
            // Browsers disagree on the Vietnamese month alone; the form of the press is fixed.
            (Grain::Month, Lang::Vi) => {
                let short = format!("{:02}/{}", period.month(), period.year());
                if case == Case::Long {
                    fill(common::MONTH.vi, &[("month", &short)])
                } else {
                    short
                }
            }
            _ => {
                let day = f64::from(period.day().max(1));
                let time = Date::utc(f64::from(period.year()), f64::from(month));
                let time = time + (day - 1.0) * 86_400_000.0;
                called(
                    &formatter(Need::Date(self.0, grain, case)),
                    &Date::new(&JsValue::from(time)),
                )
            }
        }
    }

    fn compare(&self, one: &str, other: &str) -> Ordering {
        let order = formatter(Need::Order(self.0))
            .call2(&JsValue::NULL, &one.into(), &other.into())
            .ok();
        order
            .and_then(|order| order.as_f64())
            .map_or_else(|| one.cmp(other), |order| order.total_cmp(&0.0))
    }
}

fn locales(lang: Lang) -> Array {
    Array::of1(&match lang {
        Lang::Vi => "vi-VN".into(),
        Lang::En => "en-GB".into(),
    })
}

fn set(object: &Object, name: &str, value: &JsValue) {
    // Setting a plain property of a plain object cannot fail.
    let _ = Reflect::set(object, &name.into(), value);
}

fn called(format: &Function, value: &JsValue) -> String {
    format
        .call1(&JsValue::NULL, value)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}
