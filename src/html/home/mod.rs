//! The home page's markup, part by part, so that a step in time changes only the parts that say
//! something else. Map and ranking are changed in place by `ui` and begin as empty boxes here.

mod card;
mod classes;
mod controls;
mod foot;
mod head;
mod legend;
mod moves;
mod ranking;
mod systems;
mod time;

pub use card::card;
pub use controls::controls;
pub use foot::foot;
pub use head::{head, refused};
pub use legend::legend;
pub use moves::moves;
pub use ranking::{Leads, frame, percent, ranking, rows};
pub use systems::systems;

/// Hatching and dots, for every picture of the page.
pub const PATTERNS: &str = "<svg class=\"patterns\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\
<pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"5\" height=\"5\"/><rect class=\"stroke\" width=\"1.2\" height=\"5\"/></pattern>\
<pattern id=\"hatch-land\" width=\"50\" height=\"50\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"50\" height=\"50\"/><rect class=\"stroke\" width=\"12\" height=\"50\"/></pattern>\
<pattern id=\"hatch-delta\" width=\"20\" height=\"20\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"20\" height=\"20\"/><rect class=\"stroke\" width=\"5\" height=\"20\"/></pattern>\
<pattern id=\"dots\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect class=\"ground\" width=\"6\" height=\"6\"/><circle class=\"stroke\" cx=\"3\" cy=\"3\" r=\"1\"/></pattern>\
<pattern id=\"dots-land\" width=\"60\" height=\"60\" patternUnits=\"userSpaceOnUse\"><rect class=\"ground\" width=\"60\" height=\"60\"/><circle class=\"stroke\" cx=\"30\" cy=\"30\" r=\"10\"/></pattern>\
<pattern id=\"bars\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect class=\"ground\" width=\"8\" height=\"8\"/><rect class=\"bar\" width=\"8\" height=\"3\"/></pattern>\
<pattern id=\"bars-land\" width=\"80\" height=\"80\" patternUnits=\"userSpaceOnUse\"><rect class=\"ground\" width=\"80\" height=\"80\"/><rect class=\"bar\" width=\"80\" height=\"30\"/></pattern>\
</defs></svg>";
