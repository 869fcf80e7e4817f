//! Thousands of keys as they come, in two windows: whatever is pressed, pasted, clicked or resized, nothing falls over, and the
//! journal says what it should at the end.

use std::collections::VecDeque;

use crossterm::event::{Event, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use rusqlite::{Connection, OpenFlags};
use shirube::domain::{Lang, Verb};
use shirube::run::Wish;
use shirube::screens::Tab;
use shirube::words::app as words;

use crate::desk::{Home, TODAY, Window};
use crate::invariants;
use crate::picture::Picture;

/// How many inputs one walk has.
const STEPS: usize = 10_000;

/// How many walks the long run has: a million inputs.
const WALKS: u64 = 100;

/// How many inputs lie between two looks at the journal.
const GLANCE: usize = 2_500;

/// Of so many pictures one is looked at cell by cell.
const STARE: usize = 4;

/// Set to what a failed run printed, it is run again.
const SEED: &str = "SHIRUBE_KEYS_SEED";

/// How many of the last inputs are shown when something fell over.
const TRAIL: usize = 300;

/// What is pressed: single keys.
const KEYS: &[&str] = &[
    "m", "n", "M", "e", "e", "E", "d", "a", "u", "U", "1", "2", "3", "3", "4", "5", "6", "?", "q",
    "j", "j", "k", "g", "G", "l", "h", " ", "y", "ｊ", "？", "　", "あ", "6", "<C-s>", "<C-s>",
    "<C-g>", "<C-z>", "<C-y>", "<C-a>", "<C-x>", "<C-c>", "<C-v>", "<C-w>", "<C-k>", "<A-Back>",
    "<Esc>", "<Esc>", "<Esc>", "<Enter>", "<Enter>", "<Tab>", "<S-Tab>", "<Up>", "<Down>",
    "<Down>", "<Left>", "<Right>", "<S-Left>", "<S-Up>", "<C-Left>", "<C-Home>", "<C-End>",
    "<Home>", "<End>", "<PgUp>", "<PgDn>", "<Back>", "<Del>", "<F1>", "<A-x>", ":", "V", "z", "x",
    "x", "t", "T", "@", "#", "f", "v", "[", "]", "w", "L", "H", "A", "<C-l>", "<C-p>", "<S-Down>",
    "<A-Left>", "4", "6", "7", "r", "s", "c", "<C-n>", "<C-r>", "<C-t>", "p", "p", "J", "K", "o",
];

/// What is pressed: whole ways, so that walks get far. Each begins where it can; some lead where nothing is.
const WAYS: &[&str] = &[
    " <Enter>",
    " 1<Enter>",
    " 2it helped<Enter>",
    "@fri<Enter>",
    "zfri<Enter>",
    "z1<Enter>",
    "x<Enter>",
    "x<Enter>t",
    "t",
    "#talk<Enter>",
    "fe<Enter>",
    "f<C-a><Down><Down><Enter>",
    ":u<Enter>",
    "<C-p><Down><Down><Enter>",
    "<Esc><Esc><Esc>L",
    "<Esc><Esc><Esc>3jj @<C-a>1d<Enter>",
    "<Esc><Esc><Esc>3jj <Enter>",
    "<Esc><Esc><Esc>3j 1<Enter>",
    "<Esc><Esc><Esc>3jz1<Enter>",
    "<Esc><Esc><Esc>3jjx<Enter>",
    "<Esc><Esc><Esc>3jjj@fri<Enter>",
    "<Esc><Esc><Esc>3jj# talk<Enter>",
    "<Esc><Esc><Esc>3GtGkkt",
    "<Esc><Esc><Esc>3GxGkkkx",
    "<Esc><Esc><Esc>3<S-Down><S-Down><S-Down>",
    "<Esc><Esc><Esc>3GkkV<S-Up>t",
    "<Esc><Esc><Esc>3fintro<Enter>A<C-s>",
    "<Esc><Esc><Esc>3f紹介<Enter>A<C-s>",
    "<Esc><Esc><Esc>3l<Down><Enter>",
    "<Esc><Esc><Esc>3a[] write it down @fri #talk<Enter>",
    "<Esc><Esc><Esc>1j<Enter>",
    "<Esc><Esc><Esc>1 <Enter>",
    "<Esc><Esc><Esc>1<Right>j <Enter>",
    "<Esc><Esc><Esc>m<Down>> 助言\n[] 行動 @fri<C-s>",
    "<Esc><Esc><Esc>m<Down>& 佐藤さん (人事)<C-s>3<Tab>12<Enter>",
    "<Esc><Esc><Esc>M1d<C-s>",
    "<Esc><Esc><Esc>M3d<Tab>18:30 new york<C-s>",
    "<Esc><Esc><Esc>2Me3d<C-s>",
    "<Esc><Esc><Esc>2M9d<C-s>e8d<C-s>",
    "<Esc><Esc><Esc>M9d<C-s>e<C-a>8d<C-s>",
    "<Esc><Esc><Esc>1ge5d<C-s>",
    "<Esc><Esc><Esc>M9d<C-s>x<Enter>",
    "<Esc><Esc><Esc>2g <C-s>",
    "<Esc><Esc><Esc>2ge<C-s>",
    "<Esc><Esc><Esc>2gx",
    "<Esc><Esc><Esc>2gjH",
    "<Esc><Esc><Esc>2v[[<Enter>",
    "<Esc><Esc><Esc>2@11/1<Enter>e",
    "<Esc><Esc><Esc>2Ge<C-Home><C-k><C-s>",
    "<Esc><Esc><Esc>2jn<C-s>",
    "<Esc><Esc><Esc>nalone<C-s>",
    "<Esc><Esc><Esc>5a佐藤<C-s>",
    "<Esc><Esc><Esc>5je<End> II<C-s>",
    "<Esc><Esc><Esc>5j ",
    "<Esc><Esc><Esc>5H",
    "<Esc><Esc><Esc>5jjjAwhy<C-s>thanks<C-s>half an hour<C-s>no is fine<C-s>notes<C-s><C-s><Enter> 1<C-s>",
    "<Esc><Esc><Esc>5jjjjA<C-s><C-s><C-s><C-s><C-s><C-s><Enter>",
    "<Esc><Esc><Esc>5jjA<C-s><C-s><C-s><C-s><C-s><C-s><Enter> 2<C-s>",
    "<Esc><Esc><Esc>5GA<C-End>again<C-s><C-s><C-s><C-s><C-s>@mail<C-s><Enter>",
    "<Esc><Esc><Esc>5jjj <C-s>",
    "<Esc><Esc><Esc>5jjj 2<C-s>",
    "<Esc><Esc><Esc>5jjj 3<C-s>",
    "<Esc><Esc><Esc>5Gk <Enter>",
    "<Esc><Esc><Esc>5js<C-End> more<C-s><C-s><C-s><C-s><C-s>",
    "<Esc><Esc><Esc>5x1<Enter>",
    "<Esc><Esc><Esc>5jx2far away<Enter>",
    "<Esc><Esc><Esc>5jjjx1no time<Enter>",
    "<Esc><Esc><Esc>5jx2<Enter>reason<C-s><C-End>thanks<C-s>learned<C-s>cards<C-s>",
    "<Esc><Esc><Esc>5jjx1<Enter>reason<C-s><C-s><C-s><C-s>",
    "<Esc><Esc><Esc>5Gd<Enter>",
    "<Esc><Esc><Esc>6a<C-End> more<C-s><C-s><C-s><C-End>\nspeaking 2 4<C-s><C-s><C-s>",
    "<Esc><Esc><Esc>6g <C-s><C-s><C-s>",
    "<Esc><Esc><Esc>6g3<Tab>2<C-s>",
    "<Esc><Esc><Esc>6je<C-End> II<C-s><C-s><C-s><C-s><C-s><C-s>",
    "<Esc><Esc><Esc>6jc<Enter>",
    "<Esc><Esc><Esc>6gjd",
    "<Esc><Esc><Esc>6gjH",
    "<Esc><Esc><Esc>6G <Right><Tab>asked around<C-s>",
    "<Esc><Esc><Esc>6Gk 2<Tab>Tom<C-s>",
    "<Esc><Esc><Esc>6Gkk <C-n>山田<C-s><Esc>",
    "<Esc><Esc><Esc>6Ga佐藤 II<C-s>",
    "<Esc><Esc><Esc>6Gd",
    "<Esc><Esc><Esc>4a英語で発表する<C-s>",
    "<Esc><Esc><Esc>4g 50<C-s>",
    "<Esc><Esc><Esc>4j 60<Tab>4<Tab>it shows<C-s>",
    "<Esc><Esc><Esc>4jj <Enter><Enter><Enter>",
    "<Esc><Esc><Esc>4jjj  <Enter>",
    "<Esc><Esc><Esc>4je<End> II<C-s>",
    "<Esc><Esc><Esc>4je<C-End>9<C-s>less is enough<C-s>",
    "<Esc><Esc><Esc>4ge<S-Tab><S-Tab><S-Tab><C-a>9d<C-s>later<C-s>",
    "<Esc><Esc><Esc>4je<S-Tab><S-Tab><S-Tab><C-a>19d<C-s>later<C-s>",
    "<Esc><Esc><Esc>4js<C-a>2027-03-01<Enter>no hurry<Enter>",
    "<Esc><Esc><Esc>4jx<Down><Enter>",
    "<Esc><Esc><Esc>4jjx3no use<Enter>",
    "<Esc><Esc><Esc>4jl<Down> <C-s>",
    "<Esc><Esc><Esc>4Gd",
    "<Esc><Esc><Esc>4jH",
    "<Esc><Esc><Esc>4r<C-s>1j2smaller<C-s>j4<C-s>",
    "<Esc><Esc><Esc>4r<C-s><C-s>did<Tab>learned<Tab>next<C-s>",
    "<Esc><Esc><Esc>4r<C-s><C-s><C-s>when<Tab>then<C-s><C-s>",
    "<Esc><Esc><Esc>4r<C-s><C-s><C-s><C-s><C-s>",
    "<Esc><Esc><Esc>7g ",
    "<Esc><Esc><Esc>7gj <C-s><C-s><C-s><C-s><C-s>",
    "<Esc><Esc><Esc>7je",
    "<Esc><Esc><Esc>7gjje",
    "<Esc><Esc><Esc>7gjjje",
    "<Esc><Esc><Esc>7jc",
    "<Esc><Esc><Esc>7jwyw",
    "<Esc><Esc><Esc>1G ",
    "<Esc><Esc><Esc>1gp <Esc>",
    "<Esc><Esc><Esc>2gp <Esc>",
    "<Esc><Esc><Esc>5p  aask about the book<Enter><Esc>",
    "<Esc><Esc><Esc>5jpJJKesay it first<Enter><Esc>",
    "<Esc><Esc><Esc>5pwyw",
    "<Esc><Esc><Esc>3T",
    "<Esc><Esc><Esc>5r<C-s>4<Tab>3<Tab>5<C-s><C-s>more of it<C-s><Esc>",
    "<Esc><Esc><Esc>5r<C-s>2<C-s><C-s><C-s>1<C-s>",
    "<Esc><Esc><Esc>5jr<C-s><C-s><C-s><C-s>2<Tab>it is enough<C-s>",
];

/// What is committed or pasted.
const TEXTS: &[&str] = &[
    "田中",
    "田中, 佐藤",
    "山田 花子、👨‍👩‍👧‍👦",
    "> 結論から話すこと @12/1\n",
    "[] 👍🏽 write it down #tag\n  and go on\n",
    "() 約束\n? 質問 @13/45\n! 学び\n< お礼\n& 紹介",
    "「」 e\u{301} か\u{3099} ｶﾞ \u{202e}abc\u{200b}\t\u{1b}[31m\r\nx",
    "2026-11-20",
    "来週金曜",
    "18:30",
    "99999999999999999999",
    "```\n> code\n",
    "jjkkme",
    "\u{301}",
    "",
];

/// The sizes a window takes.
const SIZES: &[(u16, u16)] = &[
    (80, 24),
    (80, 24),
    (120, 36),
    (100, 12),
    (40, 12),
    (57, 17),
    (39, 11),
    (1, 1),
    (200, 60),
];

/// The days on which windows are opened: what was planned passes, what was put off comes back.
const DAYS: &[&str] = &[
    TODAY,
    TODAY,
    "2026-11-23",
    "2026-11-30",
    "2026-12-05",
    "2027-01-01",
];

#[test]
fn no_keys_bring_it_down_in_english() {
    reach_everything(Lang::En, 1);
}

#[test]
fn no_keys_bring_it_down_in_japanese() {
    reach_everything(Lang::Ja, 2);
}

/// A walk that does not do everything that keys can do proves too little.
fn reach_everything(lang: Lang, seed: u64) {
    let (home, told) = fill(lang);
    walk(&home, lang, seed);
    let done = verbs_after(&home, told);
    let count = |verb: &Verb| done.iter().filter(|name| *name == verb.name()).count();
    let counts = Verb::ALL.map(|verb| (verb.name(), count(&verb)));
    let missed: Vec<_> = counts.iter().filter(|(_, count)| *count == 0).collect();
    assert!(missed.is_empty(), "{counts:?}");
}

/// Run with `cargo test --test journeys -- --ignored a_million`; the seed of a failed walk is printed.
#[test]
#[ignore = "takes minutes"]
fn a_million_keys_bring_nothing_down() {
    if let Ok(seed) = std::env::var(SEED) {
        let seed: u64 = seed.parse().unwrap();
        return walk(&fill(language(seed)).0, language(seed), seed);
    }
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let first = since.unwrap().as_secs() << 8;
    for seed in first..first + WALKS {
        walk(&fill(language(seed)).0, language(seed), seed);
        println!("{seed} went well");
    }
}

/// Each language has half of the seeds.
const fn language(seed: u64) -> Lang {
    if seed.is_multiple_of(2) {
        Lang::Ja
    } else {
        Lang::En
    }
}

fn walk(home: &Home, lang: Lang, seed: u64) {
    let folder = files_here();
    let mut trail = Trail::new(seed);
    let mut chance = Chance(seed);
    // Two of them would be much for the stack.
    let mut windows: Vec<Window> = (0..2).map(|_| home.start(TODAY, lang)).collect();
    for step in 1..=STEPS {
        // The second window is where something happens now and then.
        let at = usize::from(chance.below(10) == 0);
        let input = match chance.below(32) {
            0..14 => Input::Press(chance.one_of(KEYS)),
            14..24 => Input::Press(chance.one_of(WAYS)),
            24 | 25 => Input::Commit(chance.one_of(TEXTS)),
            26 | 27 => Input::Paste(chance.one_of(TEXTS)),
            28 => Input::Resize(chance.one_of(SIZES)),
            29 | 30 => Input::Mouse(chance.one_of(MOUSE), chance.below(120), chance.below(36)),
            _ => Input::Wait,
        };
        trail.note(at, input);
        let window = &mut windows[at];
        happen(window, input);
        match window.wish() {
            Some(Wish::Quit) => {
                let (width, height) = chance.one_of(SIZES);
                *window = home.start(chance.one_of(DAYS), lang).sized(width, height);
            }
            Some(Wish::Edit(text)) => {
                let more = chance.one_of(TEXTS);
                window.hand_back(&format!("{text}{more}"));
            }
            _ => {}
        }
        let picture = window.draw();
        if step % STARE == 0 {
            assert_eq!(picture.fault(), None, "{}", picture.text());
        }
        if matches!(input, Input::Press(keys) if keys.ends_with('L')) {
            speaks_one_language(&picture);
        }
        if step % GLANCE == 0 {
            invariants::glance(home);
        }
    }
    invariants::check(home);
    assert_eq!(files_here(), folder, "it wrote into the folder it runs in");
}

/// The names of what lies in the folder of this process.
fn files_here() -> Vec<std::ffi::OsString> {
    let files = std::fs::read_dir(".").unwrap();
    let mut names: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
    names.sort_unstable();
    names
}

/// After the language was switched no word of the frame is left of the other one.
fn speaks_one_language(picture: &Picture) {
    let text = picture.text();
    let mut rows = text.lines();
    let Some(tabs) = rows.next() else { return };
    for lang in [Lang::En, Lang::Ja] {
        // In a text, L is a letter and says nothing.
        if text.contains(words::language(lang)) {
            let other = lang.pick(Lang::Ja, Lang::En);
            for tab in Tab::ALL {
                assert!(!tabs.contains(tab.name(other)), "{text}");
            }
        }
    }
}

/// The example year, with what no example would hold; and the last change of it.
fn fill(lang: Lang) -> (Home, i64) {
    let home = Home::new();
    home.tell_example(lang);
    home.open(lang).log(lang.pick("Bob", "佐藤"), TEXTS[5]);
    let sql = "SELECT max(rid) FROM change";
    let last = journal(&home).query_row(sql, [], |row| row.get(0)).unwrap();
    (home, last)
}

/// What was done behind this change.
fn verbs_after(home: &Home, change: i64) -> Vec<String> {
    let journal = journal(home);
    // What is said of a meeting right after it was logged is part of that step.
    let sql = "SELECT verb FROM change WHERE verb IS NOT NULL AND rid > ?1
        UNION ALL SELECT 'close-meeting' FROM change c WHERE c.verb = 'log-meeting' AND c.rid > ?1 AND EXISTS (
            SELECT 1 FROM edit e WHERE e.change = c.rid AND e.col IN ('usefulness', 'received', 'used'))";
    let mut rows = journal.prepare(sql).unwrap();
    let verbs = rows.query_map([change], |row| row.get(0)).unwrap();
    verbs.map(Result::unwrap).collect()
}

fn journal(home: &Home) -> Connection {
    Connection::open_with_flags(home.journal(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}

fn happen(window: &mut Window, input: Input) {
    match input {
        Input::Press(keys) => _ = window.press(keys),
        Input::Commit(text) => _ = window.commit(text),
        Input::Paste(text) => _ = window.paste(text),
        Input::Resize((width, height)) => window.resize(width, height),
        Input::Mouse(kind, column, row) => {
            let event = MouseEvent {
                kind,
                column: column as u16,
                row: row as u16,
                modifiers: KeyModifiers::NONE,
            };
            window.happens(Event::Mouse(event));
        }
        Input::Wait => _ = window.wait(),
    }
}

/// What a mouse does.
const MOUSE: &[MouseEventKind] = &[
    MouseEventKind::Down(MouseButton::Left),
    MouseEventKind::Down(MouseButton::Left),
    MouseEventKind::Up(MouseButton::Left),
    MouseEventKind::Drag(MouseButton::Left),
    MouseEventKind::Down(MouseButton::Right),
    MouseEventKind::ScrollDown,
    MouseEventKind::ScrollUp,
    MouseEventKind::Moved,
];

/// One thing that happens.
#[derive(Clone, Copy, Debug)]
enum Input {
    Press(&'static str),
    Commit(&'static str),
    Paste(&'static str),
    Resize((u16, u16)),
    Mouse(MouseEventKind, usize, usize),
    Wait,
}

/// The last inputs, which are printed when something falls over.
struct Trail {
    seed: u64,
    last: VecDeque<(usize, Input)>,
}

impl Trail {
    const fn new(seed: u64) -> Self {
        Self {
            seed,
            last: VecDeque::new(),
        }
    }

    fn note(&mut self, window: usize, input: Input) {
        self.last.truncate(TRAIL - 1);
        self.last.push_front((window, input));
    }
}

impl Drop for Trail {
    fn drop(&mut self) {
        if std::thread::panicking() {
            for (window, input) in self.last.iter().rev() {
                println!("{window} {input:?}");
            }
            println!("{SEED}={} runs it again", self.seed);
        }
    }
}

/// Numbers that look like chance and are the same in each run: splitmix64 (Steele, Lea and Flood 2014).
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % count as u64) as usize
    }

    fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}
