//! What was answered to an approach: yes, not now, or nothing yet; on which day, and in their own words.

use chrono::NaiveDate;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::unfinished::{UnfinishedField, UnfinishedForm};
use super::{Begin, Effect, Overlay};
use crate::domain::{
    Answer, Approach, Change, Cx, FOLLOW_UP_AFTER, Id, Mentor, Toward, answer_approach,
    lasting_day, read_day, write_approach,
};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::confirm::Confirm;
use crate::ui::editing::Held;
use crate::ui::form::{Form, FormRow, RowWords};
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::ui::mouse::Mouse;
use crate::ui::popup;
use crate::words::answering as words;
use crate::words::approach as approach_words;

/// The names of the answers; the last one is that there is none yet, which cannot be said of one that was answered.
const ANSWERS: [&str; 3] = ["yes", "no", "none yet"];
/// The names of the rows, in a draft too.
const ROWS: [&str; 3] = ["answer", "day", "reply"];
const ANSWER: usize = 0;
const DAY: usize = 1;
const REPLY: usize = 2;
/// The most columns of the box.
const WIDTH: u16 = 72;

/// The form's state.
#[derive(Debug)]
pub struct Answering {
    approach: Approach,
    mentor: Mentor,
    form: Form,
    /// What the rows held at first.
    loaded: [String; 3],
    /// How many of the answers can be chosen.
    offered: usize,
    /// Its approach, or whom that was to, went to the trash in another window.
    is_gone: bool,
    resumed: bool,
    /// The day on which it is filled in: days in words are read with it.
    today: NaiveDate,
    /// What is offered when the answer is written.
    then: Option<Answer>,
}

impl Answering {
    /// What was answered to this approach, to be mended where that is noted already; else a yes is proposed.
    pub fn new(approach: Approach, mentor: Mentor, cx: &Cx) -> Self {
        let offered = match approach.answer {
            Some(_) => ANSWERS.len() - 1,
            None => ANSWERS.len(),
        };
        let known = approach.answer.map_or(ANSWERS[0], Answer::name);
        let day = approach.answered.filter(|_| approach.answer.is_some());
        let loaded = [
            known.into(),
            day.map_or(String::new(), |day| day.to_string()),
            approach.reply.clone(),
        ];
        Self {
            form: Form::new(vec![
                FormRow::choice(&loaded[ANSWER], ANSWERS[..offered].to_vec()),
                FormRow::line(&loaded[DAY]),
                FormRow::text(&loaded[REPLY]),
            ]),
            approach,
            mentor,
            loaded,
            offered,
            is_gone: false,
            resumed: false,
            today: cx.today,
            then: None,
        }
    }

    /// A draft taken up again, about the approach as it is now.
    pub fn resume(draft: &UnfinishedForm, approach: Approach, mentor: Mentor, cx: &Cx) -> Self {
        let mut form = Self::new(approach, mentor, cx);
        for (row, name) in ROWS.iter().enumerate() {
            let drafted = draft.fields.iter().find(|field| field.name == *name);
            if let Some(field) = drafted.filter(|field| field.typed != field.loaded) {
                form.form.set(row, &field.typed);
            }
        }
        form.resumed = true;
        let seen = |row: usize| {
            let mut fields = draft.fields.iter();
            fields.any(|field| field.name == ROWS[row] && field.loaded == form.loaded[row])
        };
        if !(seen(ANSWER) && seen(DAY)) {
            form.say_answered_elsewhere(cx);
        }
        form
    }

    /// The approach.
    pub const fn approach(&self) -> Id {
        self.approach.id
    }

    /// Whether it reads days as on another day than today.
    pub fn is_stale(&self, cx: &Cx) -> bool {
        self.today != cx.today
    }

    /// It is another day: a day in words stays the one that it was when it was typed.
    pub fn turn_day(&mut self, today: NaiveDate) {
        let was = std::mem::replace(&mut self.today, today);
        let toward = self.toward();
        self.form.reword(|row, typed| match row {
            DAY => lasting_day(typed, was, toward),
            _ => typed,
        });
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        keys::ANSWERING
    }

    /// The version of what is typed and not saved; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        // A choice alone is made again with one key.
        let is_typed = [DAY, REPLY].iter().any(|row| self.is_touched(*row));
        (self.resumed || is_typed).then(|| self.form.version())
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> UnfinishedForm {
        let rows = ROWS.iter().zip(self.form.rows()).zip(&self.loaded);
        let fields = rows.map(|((name, row), loaded)| UnfinishedField {
            name: (*name).to_owned(),
            typed: if *name == ROWS[DAY] {
                lasting_day(row.value(), self.today, self.toward())
            } else {
                row.value()
            },
            loaded: loaded.clone(),
            is_words: *name == ROWS[REPLY],
        });
        UnfinishedForm {
            record: None,
            about: Some(self.approach.id.to_string()),
            fields: fields.collect(),
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::Back => return Effect::Leave,
            Action::Save if self.is_gone => return Effect::Leave,
            Action::Save => return self.save(cx),
            Action::NextField => self.form.next(),
            Action::Header => self.form.previous(),
            _ => {}
        }
        Effect::None
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        self.form.key(key, held, at)
    }

    /// Lets it answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        self.form.mouse(mouse)
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        self.form.type_text(text, at);
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        self.form.paste(text);
    }

    /// It is written: a yes leads to the first meeting, a no to thanks.
    pub fn saved(&mut self, cx: &Cx) -> Effect {
        let name = vec![self.mentor.name.clone()];
        let (question, answers, begin) = match self.then {
            None | Some(Answer::Silence) => return Effect::Close,
            Some(Answer::Yes) => (
                words::plan(cx.lang),
                words::plan_answers(cx.lang),
                Begin::Plan(Some(self.mentor.id)),
            ),
            Some(Answer::No) => (
                words::thank(cx.lang),
                words::thank_answers(cx.lang),
                Begin::DeclinedThanks(self.approach.id),
            ),
        };
        let confirm = Confirm::new(question, name, answers, Effect::Begin(begin));
        Effect::dismiss(Effect::Show(Box::new(Overlay::Confirm(confirm))))
    }

    /// Another window was quicker; this is how approach and mentor stand now. What is typed stays. Where an answer was
    /// noted there, nothing is written until that was seen.
    pub fn conflicted(&mut self, stored: Option<(Approach, Mentor)>, cx: &Cx) -> Effect {
        let Some((approach, mentor)) = stored else {
            self.is_gone = true;
            self.form.mark(ANSWER, words::is_gone(cx.lang).to_owned());
            return Effect::None;
        };
        let was = std::mem::replace(&mut self.approach, approach);
        self.mentor = mentor;
        let same = (was.answer, &was.reply, was.follow_up);
        if same
            == (
                self.approach.answer,
                &self.approach.reply,
                self.approach.follow_up,
            )
        {
            return self.save(cx);
        }
        self.say_answered_elsewhere(cx);
        if self.approach.answer.is_none() {
            let said = words::moved_elsewhere(cx.lang, self.approach.follow_up, cx.today);
            self.form.mark(ANSWER, said);
        }
        Effect::None
    }

    /// Draws it near the lower edge of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let width = area.width.saturating_sub(4).min(WIDTH);
        let words = self.words(&look);
        let room = Rect {
            width: width.saturating_sub(4),
            height: area.height.saturating_sub(5),
            ..area
        };
        let height = self.form.lay_out(room, &words);
        let inner = popup::open_low(canvas, area, width, height + 5);
        let question = words::question(look.lang, &text::visible(&self.mentor.name));
        let columns = inner.width;
        let heading = look.theme.heading();
        canvas.put_fit(inner, (2, 0), columns.saturating_sub(2), &question, heading);
        let state = self.state(&look);
        canvas.put_fit(
            inner,
            (2, 1),
            columns.saturating_sub(2),
            &state,
            look.theme.faint,
        );
        let top = if inner.height > height + 2 { 3 } else { 2 };
        let rows = Rect {
            y: inner.y + top.min(inner.height),
            height: inner.height.saturating_sub(top),
            ..inner
        };
        self.form.view(canvas, rows, &words);
    }

    /// What is said of the rows: the day means another one where there is no answer yet.
    fn words(&self, look: &Look) -> Vec<RowWords<'static>> {
        let lang = look.lang;
        let labels = words::labels(lang, self.answer().is_some());
        let typed = self.value(DAY);
        let meant = self.day_meant(look.today);
        let hint = match (typed.trim().is_empty(), self.answer()) {
            (true, Some(_)) => approach_words::today_is_meant(lang, look.today),
            (true, None) => meant.map_or(String::new(), |day| {
                approach_words::in_ten_days(lang, day, look.today)
            }),
            (false, _) => self.read(look.today).map_or(String::new(), |day| {
                approach_words::read_as(lang, day, look.today)
            }),
        };
        labels
            .into_iter()
            .enumerate()
            .map(|(row, label)| RowWords {
                label,
                hint: if row == DAY {
                    hint.clone()
                } else {
                    String::new()
                },
                inside: if row == REPLY {
                    words::inside(lang)
                } else {
                    ""
                },
                choices: if row == ANSWER {
                    words::answers(lang)[..self.offered].to_vec()
                } else {
                    Vec::new()
                },
                ..RowWords::default()
            })
            .collect()
    }

    /// When it was sent, and by what.
    fn state(&self, look: &Look) -> String {
        let Approach {
            sent,
            follow_up,
            answer,
            ..
        } = self.approach;
        // What was answered needs to be asked no more.
        let follow_up = follow_up.filter(|_| answer.is_none());
        let mut facts = match sent {
            Some(sent) => approach_words::state(look.lang, sent, follow_up, look.today),
            None => vec![words::not_sent(look.lang).to_owned()],
        };
        if !self.approach.channel.trim().is_empty() {
            facts.push(text::visible(self.approach.channel.trim()).into());
        }
        facts.join(&format!(" {} ", look.symbols.dot))
    }

    /// The answer that is chosen; `None` where there is none yet.
    fn answer(&self) -> Option<Answer> {
        Answer::from_name(&self.value(ANSWER))
    }

    fn value(&self, row: usize) -> String {
        self.form.rows()[row].value()
    }

    fn is_touched(&self, row: usize) -> bool {
        self.value(row) != self.loaded[row]
    }

    /// The day as it is typed.
    fn read(&self, today: NaiveDate) -> Option<NaiveDate> {
        read_day(self.value(DAY).trim(), today, self.toward())
    }

    /// Which way the day is meant.
    fn toward(&self) -> Toward {
        match self.answer() {
            Some(_) => Toward::Past,
            None => Toward::Coming,
        }
    }

    /// The day that is meant where none is typed.
    fn day_meant(&self, today: NaiveDate) -> Option<NaiveDate> {
        match self.answer() {
            Some(_) => Some(today),
            None => today.checked_add_days(FOLLOW_UP_AFTER),
        }
    }

    fn save(&mut self, cx: &Cx) -> Effect {
        let day = if self.value(DAY).trim().is_empty() {
            self.day_meant(cx.today)
        } else {
            self.read(cx.today)
        };
        let Some(day) = day else {
            return self.reject(approach_words::bad_day(cx.lang));
        };
        match self.change(day, cx) {
            Ok(Some(change)) => {
                // Only what is new leads anywhere.
                self.then = self
                    .answer()
                    .filter(|_| self.answer() != self.approach.answer);
                Effect::Write(change)
            }
            Ok(None) => Effect::Close,
            Err(sentence) => self.reject(sentence),
        }
    }

    /// The change that notes the answer, or moves the day on which to ask again; an error says what is wrong with the day.
    fn change(&self, day: NaiveDate, cx: &Cx) -> Result<Option<Change>, &'static str> {
        let reply = self.value(REPLY);
        let Some(answer) = self.answer() else {
            if day < cx.today {
                return Err(words::is_over(cx.lang));
            }
            let after = Approach {
                follow_up: Some(day),
                reply,
                ..self.approach.clone()
            };
            return Ok(write_approach(
                &self.mentor,
                Some(self.approach.clone()),
                after,
            ));
        };
        if day > cx.today {
            return Err(words::not_yet(cx.lang));
        }
        if self.approach.sent.is_some_and(|sent| day < sent) {
            return Err(words::before_sent(cx.lang));
        }
        Ok(Some(answer_approach(
            &self.mentor,
            &self.approach,
            (answer, &reply),
            day,
            cx,
        )))
    }

    fn reject(&mut self, sentence: &str) -> Effect {
        self.form.reject(DAY, sentence.to_owned());
        Effect::None
    }

    fn say_answered_elsewhere(&mut self, cx: &Cx) {
        if let Some(answer) = self.approach.answer {
            let day = self.approach.answered;
            let there = approach_words::answered(cx.lang, answer, day, cx.today);
            self.form
                .mark(ANSWER, words::answered_elsewhere(cx.lang, &there));
        }
    }
}
