//! How the follow-ups are drawn: the groups, the selected one in full beside or over them, and what an empty list teaches.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::Followups;
use super::lines::{Line, Spacing};
use crate::domain::Group;
use crate::screens::row_cells::Widths;
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::panes::{Panes, inset};
use crate::ui::prose::Prose;
use crate::words::{followups as words, owed, terms, today};

/// From this height on there is a blank line between two groups.
const SPACED: u16 = 14;

impl Followups {
    /// Draws the follow-ups into `area`.
    pub(super) fn draw(&mut self, canvas: &mut Canvas, area: Rect) {
        if self.rows.is_empty() {
            return self.draw_empty(canvas, area);
        }
        let panes = Panes::divide(canvas, area, self.reading);
        if let Some(list) = panes.list {
            let list = self.draw_head(canvas, list);
            self.draw_list(canvas, list);
        }
        if let Some(pane) = panes.detail
            && let Some(detail) = &mut self.detail
        {
            detail.view(canvas, pane, self.reading);
        }
    }

    /// What the list is narrowed to and how many rows are chosen, each with the way out. Returns the rest of `area`.
    fn draw_head(&self, canvas: &mut Canvas, area: Rect) -> Rect {
        let look = *canvas.look;
        let lang = look.lang;
        let mut y = 0;
        let mut say = |canvas: &mut Canvas, what: &str, way_out: &str| {
            let hint = Rect {
                width: area.width.saturating_sub(1),
                ..area
            };
            let right = canvas.put_right(hint, y, way_out, look.theme.faint);
            canvas.put_fit(
                area,
                (2, y),
                right.saturating_sub(4),
                what,
                look.theme.indigo,
            );
            y += 1;
        };
        if self.is_filtered() {
            // Esc unselects first.
            let way_out = if self.chosen.is_empty() {
                words::show_all(lang)
            } else {
                ""
            };
            say(canvas, &self.filter_in_words(lang), way_out);
        }
        if !self.chosen.is_empty() {
            let count = words::chosen(lang, self.chosen.len());
            say(canvas, &count, words::choose_none(lang));
        }
        let gap = u16::from(y > 0 && area.height > 12);
        let above = (y + gap).min(area.height);
        Rect {
            y: area.y + above,
            height: area.height - above,
            ..area
        }
    }

    fn draw_list(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let theme = look.theme;
        // The list learns how long a page is.
        self.list.window(self.rows.len(), area.height);
        let selected = self.list.selected();
        let spacing = if area.height < SPACED {
            Spacing::Tight
        } else {
            Spacing::Wide
        };
        if self.lines.spacing() != spacing {
            self.lay_out(look.today, spacing);
        }
        let widths = match self.widths {
            Some((lang, today, widths)) if (lang, today) == (look.lang, look.today) => widths,
            _ => Widths::of(self.rows.iter().map(|row| row.cells(&look))),
        };
        self.widths = Some((look.lang, look.today, widths));
        let inner = Rect {
            x: area.x + 2.min(area.width),
            width: area.width.saturating_sub(2),
            ..area
        };
        for (y, line) in (0..).zip(self.lines.window(selected, area.height)) {
            match *line {
                Line::Blank => {}
                Line::Heading(group, count, late) => {
                    let style = if group == Group::Late {
                        theme.vermilion.add_modifier(Modifier::BOLD)
                    } else {
                        theme.heading()
                    };
                    let x = canvas.put(area, 2, y, words::group(look.lang, group), style);
                    let is_more = group == Group::NotTold && self.is_cut;
                    let count = terms::count(look.lang, count, is_more);
                    let x = canvas.put(area, x + 2, y, &count, theme.faint);
                    // The heading of the late ones says it already.
                    if late > 0 && group != Group::Late {
                        let x = canvas.put(area, x + 1, y, look.symbols.dot, theme.faint);
                        let late = today::late(look.lang, late);
                        canvas.put_fit(area, (x + 1, y), area.width, &late, theme.vermilion);
                    }
                }
                Line::More => {
                    let words = words::more_untold(look.lang);
                    canvas.put_fit(area, (4, y), area.width, words, theme.faint);
                }
                Line::Row(place) => {
                    let Some(row) = self.rows.get(place) else {
                        continue;
                    };
                    let is_selected = place == selected;
                    if is_selected {
                        let style = if self.reading {
                            theme.faint
                        } else {
                            theme.indigo
                        };
                        canvas.put(area, 0, y, look.symbols.pointer, style);
                    }
                    if self.chosen.contains(&row.id()) {
                        canvas.put(area, 2, y, look.symbols.chosen, theme.indigo);
                    }
                    row.cells(&look)
                        .draw(canvas, (inner, y), widths, is_selected);
                    canvas.zone(area, y, Action::Point(place));
                }
            }
        }
        if self.lines.has_more(area.height) {
            let margin = Rect {
                width: area.width.saturating_sub(1),
                ..area
            };
            canvas.put_more(margin);
        }
    }

    /// What will stand here and how it comes here; or that the filter leaves nothing.
    fn draw_empty(&self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let theme = look.theme;
        let area = inset(area, 2);
        let mut prose = Prose::new(area.width.min(84));
        if self.is_filtered() {
            prose.say(self.filter_in_words(look.lang), theme.indigo);
            prose.blank();
            prose.say(words::nothing_matches(look.lang), theme.ink);
        } else {
            let [headline, explanation] = words::nothing_open(look.lang);
            prose.say(headline, theme.heading());
            prose.say(explanation, theme.ink);
            prose.blank();
            for (key, does) in words::first_steps(look.lang) {
                let lead = format!("  {key}   ");
                prose.add(&lead, theme.indigo, &[(does.to_owned(), theme.ink)]);
            }
        }
        prose.draw(canvas, area, 0);
    }

    fn filter_in_words(&self, lang: crate::domain::Lang) -> String {
        let mentor = self.filter.mentor.map(|id| {
            let name = self.names.get(&id);
            name.map_or("?", String::as_str)
        });
        let only_approaches = self.filter.only_approaches;
        let parts: Vec<String> = [
            only_approaches.then(|| owed::approach(lang).to_owned()),
            self.filter
                .kind
                .map(|kind| terms::kind(lang, kind).to_owned()),
            mentor.map(|name| text::visible(name).into_owned()),
            self.filter.goal.map(|id| {
                let title = self.names.get(&id);
                text::visible(title.map_or("?", String::as_str)).into_owned()
            }),
            self.filter.tag.as_ref().map(|tag| format!("#{tag}")),
        ]
        .into_iter()
        .flatten()
        .collect();
        words::only(lang, &parts)
    }
}
