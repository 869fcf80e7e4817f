//! What happened elsewhere while something was in front: said above it until it was seen.

use ratatui::layout::Rect;

use crate::ui::canvas::Canvas;
use crate::ui::prose::Prose;

/// Sentences that are new to who sits there.
#[derive(Debug, Default)]
pub struct News {
    said: Vec<String>,
    /// They were drawn.
    is_drawn: bool,
}

impl News {
    /// Says this with the next picture, once.
    pub fn tell(&mut self, sentence: String) {
        if !self.said.contains(&sentence) {
            self.said.push(sentence);
        }
        self.is_drawn = false;
    }

    /// Somebody goes on: what was drawn was seen.
    pub fn read(&mut self) {
        if self.is_drawn {
            self.said.clear();
        }
    }

    /// Draws the sentences at the top of `body`. Returns the room below.
    pub fn draw(&mut self, canvas: &mut Canvas, body: Rect) -> Rect {
        self.is_drawn = true;
        if self.said.is_empty() {
            return body;
        }
        let mut prose = Prose::new(body.width);
        for sentence in &self.said {
            prose.say(sentence, canvas.look.theme.amber);
        }
        prose.draw(canvas, body, 0);
        let taken = u16::try_from(prose.height() + 1).unwrap_or(u16::MAX);
        let taken = taken.min(body.height);
        Rect {
            y: body.y + taken,
            height: body.height - taken,
            ..body
        }
    }
}
