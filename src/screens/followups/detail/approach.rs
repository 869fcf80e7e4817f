//! An approach in full among the follow-ups: whom it is to, when it was sent, and what it says so far.

use ratatui::layout::Rect;

use super::Detail;
use super::takeaway::MEASURE;
use crate::screens::approach_row::ApproachRow;
use crate::screens::takeaway_row::due_style;
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::ui::scroll::Scroll;
use crate::words::{approach as fields, followups as followups_words, owed as words, terms};

/// The texts of an approach by the names of their fields, in the order in which they are written.
const TEXTS: [&str; 5] = ["purpose", "thanks", "proposal", "easy no", "give"];

/// The detail's state.
#[derive(Debug)]
pub(in crate::screens::followups) struct ApproachDetail {
    /// What it shows, as it was loaded.
    pub(super) row: ApproachRow,
    scroll: Scroll,
}

impl ApproachDetail {
    /// The detail of a row; scrolled as `old` where that was of the same.
    pub(in crate::screens::followups) fn new(row: ApproachRow, old: Option<Detail>) -> Self {
        let scroll = match old {
            Some(Detail::Approach(old)) if old.row.approach.id == row.approach.id => old.scroll,
            _ => Scroll::default(),
        };
        Self { row, scroll }
    }

    /// Moves in the text; `true` if `action` was a move.
    pub(super) fn act(&mut self, action: Action) -> bool {
        self.scroll.act(action)
    }

    /// Draws it.
    pub(super) fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let prose = self.wrap(&look, area.width.min(MEASURE));
        prose.read(canvas, area, &mut self.scroll);
    }

    fn wrap(&self, look: &Look, columns: u16) -> Prose {
        let (lang, today, theme) = (look.lang, look.today, look.theme);
        let approach = &self.row.approach;
        let mut prose = Prose::new(columns);
        let stands = words::stands(lang, approach);
        let kind = words::approach(lang).to_owned();
        let runs = [(kind, theme.indigo), (format!("   {stands}"), theme.faint)];
        prose.add("", theme.ink, &runs);
        prose.blank();

        let [to, begun, sent, ask_again] = words::labels(lang);
        let names = text::visible(&self.row.mentor.join(" ")).into_owned();
        let mut facts = vec![
            (to, names, theme.ink),
            (begun, terms::date(lang, approach.begun), theme.ink),
        ];
        if let Some(day) = approach.sent {
            let channel = text::visible(&approach.channel).into_owned();
            facts.push((sent, words::sent_by(lang, day, &channel), theme.ink));
        }
        if let Some(day) = approach.follow_up {
            let said = words::day_and_how_far(lang, day, today);
            let style = if approach.is_waiting() {
                due_style(look, day)
            } else {
                theme.ink
            };
            facts.push((ask_again, said, style));
        }
        for (label, words, style) in facts {
            let label = text::pad(label, words::label_columns(lang));
            prose.add(&label, theme.faint, &[(words, style)]);
        }
        let texts = [
            &approach.purpose,
            &approach.thanks,
            &approach.proposal,
            &approach.easy_no,
            &approach.give,
        ];
        for (field, written) in TEXTS.into_iter().zip(texts) {
            if written.trim().is_empty() {
                continue;
            }
            prose.blank();
            prose.say(fields::field(lang, field).label, theme.faint);
            for line in written.lines() {
                prose.say(text::visible(line), theme.ink);
            }
        }
        prose.blank();
        prose.say(followups_words::what_next(lang), theme.faint);
        for binding in self.row.keys() {
            let Some(key) = binding.keys.first() else {
                continue;
            };
            let lead = format!("  {}", text::pad(&key.label(lang), 8));
            let does = binding.says(lang).to_owned();
            prose.add(&lead, theme.indigo, &[(does, theme.ink)]);
        }
        prose
    }
}
