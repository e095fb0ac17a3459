//! The report as a PDF: what it says is what the data says, every letter of it can be read back, and it is the same
//! every time.
#![cfg(feature = "pdf")]
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;
mod sample;

use std::collections::BTreeMap;

use desk::Desk;
use rungs::app::room::Kept;
use rungs::app::{Effect, Msg};
use rungs::domain::session::{Event, Session};
use rungs::export::doc::Block;
use rungs::export::{self, Format, Reader, pdf, report};
use rungs::words::Words;

/// A file taken apart: what each page draws, unpacked, and the letters by face and number.
struct Read {
    bytes: Vec<u8>,
    pages: Vec<Vec<u8>>,
    letters: [BTreeMap<u16, char>; 2],
}

fn at(bytes: &[u8], needle: &[u8], from: usize) -> Option<usize> {
    bytes[from..].windows(needle.len()).position(|window| window == needle).map(|found| found + from)
}

fn count(page: &[u8], needle: &[u8]) -> usize {
    page.windows(needle.len()).filter(|window| *window == needle).count()
}

impl Read {
    fn new(session: &Session, reader: Reader) -> Read {
        Read::of(pdf(session, reader, &Words::default()).unwrap().bytes)
    }

    fn of(bytes: Vec<u8>) -> Read {
        assert!(bytes.starts_with(b"%PDF-1.7") && bytes.ends_with(b"%%EOF"));
        let (mut pages, mut letters, mut from) = (Vec::new(), Vec::new(), 0);
        while let Some(begin) = at(&bytes, b"stream\n", from) {
            let end = at(&bytes, b"\nendstream", begin).unwrap();
            let raw = &bytes[begin + 7..end];
            from = end + 10;
            if raw.starts_with(b"%!PS") {
                letters.push(map(&String::from_utf8_lossy(raw)));
                continue;
            }
            // What is no text is a font.
            let plain = miniz_oxide::inflate::decompress_to_vec_zlib(raw).unwrap();
            if plain.starts_with(b"/Span") || plain.starts_with(b"/Artifact") {
                pages.push(plain);
            }
        }
        Read { bytes, pages, letters: letters.try_into().unwrap() }
    }

    /// Everything that is written, without blanks.
    fn text(&self) -> String {
        let mut text = String::new();
        for page in &self.pages {
            let mut face = 0;
            let mut rest = page.as_slice();
            while let Some(next) = rest.iter().position(|byte| b"/(<".contains(byte)) {
                rest = &rest[next..];
                if rest.starts_with(b"/B ") || rest.starts_with(b"/R ") {
                    face = usize::from(rest.starts_with(b"/B "));
                }
                let (written, after) = string(rest);
                for pair in written.chunks_exact(2) {
                    let number = u16::from_be_bytes([pair[0], pair[1]]);
                    text.push(self.letters[face].get(&number).copied().unwrap_or('\u{fffd}'));
                }
                rest = &rest[after..];
            }
        }
        text.split_whitespace().collect()
    }

    fn has(&self, text: &str) -> bool {
        self.text().contains(&text.split_whitespace().collect::<String>())
    }
}

/// A string of PDF at the beginning of `rest`, and how long it is there; empty, and one long, where there is none.
fn string(rest: &[u8]) -> (Vec<u8>, usize) {
    if rest.starts_with(b"<<") {
        return (Vec::new(), 2);
    }
    if rest.starts_with(b"<") {
        let end = rest.iter().position(|byte| *byte == b'>').unwrap();
        let hex = |two: &[u8]| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap();
        return (rest[1..end].chunks(2).map(hex).collect(), end + 1);
    }
    let mut written = Vec::new();
    if !rest.starts_with(b"(") {
        return (written, 1);
    }
    let (mut n, mut deep) = (1, 1);
    while deep > 0 {
        match rest[n] {
            b'\\' => {
                n += 1;
                match rest[n] {
                    b'n' => written.push(b'\n'),
                    b'r' => written.push(b'\r'),
                    b't' => written.push(b'\t'),
                    b'b' => written.push(8),
                    b'f' => written.push(12),
                    b'0'..=b'7' => {
                        let octal = std::str::from_utf8(&rest[n..n + 3]).unwrap();
                        written.push(u8::from_str_radix(octal, 8).unwrap());
                        n += 2;
                    }
                    other => written.push(other),
                }
            }
            b')' if deep == 1 => deep = 0,
            other => {
                deep += i32::from(other == b'(') - i32::from(other == b')');
                written.push(other);
            }
        }
        n += 1;
    }
    (written, n)
}

/// Numbers of letters to letters, as the file maps them for whoever copies its text.
fn map(cmap: &str) -> BTreeMap<u16, char> {
    let mut letters = BTreeMap::new();
    for line in cmap.lines() {
        let codes: Vec<u32> = line
            .split(['<', '>', ' ', '[', ']'])
            .filter(|code| !code.is_empty())
            .filter_map(|code| u32::from_str_radix(code, 16).ok())
            .collect();
        match codes[..] {
            [glyph, letter] if line.starts_with('<') => {
                letters.insert(u16::try_from(glyph).unwrap(), char::from_u32(letter).unwrap());
            }
            [from, to, letter] if line.starts_with('<') => {
                for n in 0..=to - from {
                    letters.insert(u16::try_from(from + n).unwrap(), char::from_u32(letter + n).unwrap());
                }
            }
            _ => {}
        }
    }
    letters
}

/// The dots of each line from the opposite picture to the trusted one, counted place by place: each place has a tick.
fn strips(page: &[u8]) -> Vec<[u64; 5]> {
    let page = String::from_utf8_lossy(page);
    let marked = page.split("EMC").map(|drawn| {
        let (mut counts, mut place, mut begun) = ([0; 5], 0, [0.0; 2]);
        for line in drawn.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            let at = || [0, 1].map(|n| words[n].parse::<f32>().unwrap_or(0.0));
            match words.last() {
                Some(&"m") if words.len() == 3 => begun = at(),
                Some(&"l") if words.len() == 3 => {
                    let [x, y] = at();
                    place += usize::from((x - begun[0]).abs() < 0.01 && (begun[1] - y - 2.5).abs() < 0.01);
                }
                Some(&"f") if place > 0 => counts[place - 1] += 1,
                _ => {}
            }
        }
        (place == 5).then_some(counts)
    });
    marked.flatten().collect()
}

#[test]
fn what_it_says_is_what_the_data_says() {
    for session in [
        sample::rich("trust-check", "Hafen Kühlhaus"),
        sample::rich("retro-self-check", "Łódź Στ"),
        sample::finished_session(),
    ] {
        let read = Read::new(&session, Reader::Room);
        let json = report(&session, Format::Json, Reader::Room, &Words::default()).unwrap();
        let data: serde_json::Value = serde_json::from_str(&json).unwrap();
        for key in ["actions", "evidence"] {
            for entry in data[key].as_array().unwrap() {
                for field in ["what", "who", "by"] {
                    let said = entry[field].as_str().unwrap_or_default();
                    assert!(read.has(said), "{said}: {}", read.text());
                }
            }
        }
        let page = export::page(&session, &Words::default());
        let columns =
            page.blocks.iter().filter_map(|block| if let Block::Columns(two) = block { Some(two) } else { None });
        let numbered =
            columns.flatten().flatten().filter_map(|one| if let Block::Numbered(all) = one { Some(all) } else { None });
        let reasons: Vec<String> = numbered.flatten().cloned().collect();
        sample::held_back_by(&data, &reasons);
        reasons.iter().for_each(|reason| assert!(read.has(reason), "{reason}: {}", read.text()));
        let headline =
            page.blocks.iter().find_map(|block| if let Block::Headline(text) = block { Some(text) } else { None });
        assert!(read.has(headline.unwrap()), "{}", read.text());
        sample::stands_as(&session.ladder, &data, headline.unwrap(), &read.text());
        // Pair by pair, in the order of the script: those that are looked at closer come behind them.
        let strips: Vec<[u64; 5]> = read.pages.iter().flat_map(|page| strips(page)).collect();
        let told = session.pairs().map(|pair| &data["pairs"][&pair.id]["counts"]).filter(|counts| counts.is_array());
        let told: Vec<[u64; 5]> = told.map(|counts| serde_json::from_value(counts.clone()).unwrap()).collect();
        assert!(!told.is_empty());
        assert_eq!(strips[..told.len()], told);
        assert!(read.has(data["account"].as_str().unwrap()), "{}", read.text());
        // A dot a vote: each is a closed curve that is filled; half of what is partly so is one too.
        let dots = read.pages.iter().map(|page| count(page, b"\nh\nf\n")).sum::<usize>() as u64;
        let sum = |counts: &serde_json::Value| {
            counts.as_array().map_or(0, |all| all.iter().map(|n| n.as_u64().unwrap()).sum())
        };
        let pairs: u64 = data["pairs"].as_object().unwrap().values().map(|pair| sum(&pair["counts"])).sum();
        let rounds = data["rounds"].as_object().unwrap().values().map(|rounds| rounds.as_array().unwrap());
        let again: u64 = rounds.filter(|all| all.len() > 1).flatten().map(|round| sum(&round["counts"])).sum();
        let signs = data["signs"].as_object().unwrap().values();
        let signs: u64 =
            signs.map(|sign| sign["yes"].as_u64().unwrap_or(0) + sign["partly"].as_u64().unwrap_or(0)).sum();
        assert_eq!(dots, pairs + again + signs);
    }
}

#[test]
fn what_stands_beside_the_ladder_is_what_the_data_says() {
    for session in ["beside-the-ladder", "before-the-bid", "trust-check"].map(|script| sample::beside(script, "Hafen"))
    {
        let json = report(&session, Format::Json, Reader::Room, &Words::default()).unwrap();
        let text = Read::new(&session, Reader::Room).text();
        let beside = &text[text.rfind("Besidetheladder–notscored").unwrap()..];
        let beside = &beside[..beside.find("DecisionsWhatwasdecided").unwrap()];
        for (ask, counts) in sample::counts_beside(&session, &serde_json::from_str(&json).unwrap()) {
            assert_eq!(sample::read_beside(&session, beside, &ask), counts, "{ask}: {beside}");
        }
    }
}

#[test]
fn it_is_tagged_has_a_title_and_a_language_and_is_the_same_every_time() {
    let session = sample::finished_session();
    let read = Read::new(&session, Reader::Room);
    let file: String = read.bytes.iter().map(|byte| char::from(*byte)).collect();
    for said in [
        "/MarkInfo",
        "/Marked true",
        "/StructTreeRoot",
        "/Lang (en)",
        "/DisplayDocTitle true",
        "/S /H1",
        "/S /TH",
        "/S /Figure",
        "/Alt (",
    ] {
        assert!(file.contains(said), "{said}");
    }
    assert!(!file.contains("/CreationDate") && !file.contains("/URI") && !file.contains("/JavaScript"));
    assert_eq!(read.bytes, Read::new(&session, Reader::Room).bytes);
    assert!(read.pages.iter().all(|page| count(page, b" BDC\n") + count(page, b" BMC\n") == count(page, b"EMC")));
}

#[test]
fn it_keeps_from_a_reader_what_the_other_forms_keep() {
    let session = sample::finished_session();
    let client = Read::new(&session, Reader::Client);
    assert!(client.has("What we agreed") && client.has("Introduce two people"), "{}", client.text());
    for ours in ["recall", "gatekeeping", "price list", "Predictable", "trade fair"] {
        assert!(!client.has(ours), "{ours}: {}", client.text());
        let named: Vec<u8> = ours.bytes().collect();
        assert!(at(&client.bytes, &named, 0).is_none(), "{ours}");
    }
    let coded = Read::new(&session, Reader::Coded);
    for name in ["Nordlicht", "Ana", "recall", "price list"] {
        assert!(!coded.has(name), "{name}: {}", coded.text());
    }
}

#[test]
fn learners_sheets_have_no_model_answer_and_the_key_has_them_all() {
    for id in ["sort-rungs", "gesehen-oder-gedacht", "quiet-year", "nach-dem-fehler", "turn-it-round"] {
        let session = desk::session(id, 5);
        let told = session.workshop.told().map(|told| &told.why);
        let whys: Vec<&String> = told.chain(session.workshop.cards().map(|dealt| &dealt.card().why)).collect();
        for (name, doc) in export::handout::sheets(&session.workshop, &session.ladder, &Words::default()) {
            let read = Read::of(doc.to_pdf().bytes);
            for why in &whys {
                assert_eq!(read.has(why), name == "key", "{id}, {name}: {why}\n{}", read.text());
            }
        }
    }
}

#[test]
fn letters_that_it_lacks_are_told() {
    let mut session = sample::session();
    assert_eq!(pdf(&session, Reader::Room, &Words::default()).unwrap().missing, "");
    session.happen(Event::Park("Ask 日本 about Łódź, Αθήνα and Київ 👍\u{fe0f}".into()), sample::minute(1)).unwrap();
    let file = pdf(&session, Reader::Room, &Words::default()).unwrap();
    assert_eq!(file.missing, "日本👍");
}

/// Whatever anybody types, and however much of it: it ends, and is a file.
#[test]
fn hostile_texts_are_text() {
    for text in ["\u{202e}(\\) Tj ET", "x", "", "<</S /JavaScript>>", "( ( (", "\u{0}\u{1b}[31m", " "] {
        for times in [1, 60] {
            let session = sample::with_texts(sample::finished_session(), |_| text.repeat(times));
            let read = Read::new(&session, Reader::Room);
            assert!(!read.pages.is_empty());
        }
    }
}

#[test]
fn the_screen_keeps_its_report_as_pdf_and_tells_what_the_font_lacks() {
    let mut session = sample::finished_session();
    session.happen(Event::Park("Ask 日本".into()), sample::minute(1)).unwrap();
    let mut desk = Desk::in_room(session, Kept::Stored);
    desk.press("o");
    assert!(desk.says("as PDF"), "{}", desk.screen());
    desk.press("p");
    let Some(Effect::WriteFile { name, bytes }) = desk.effects.last() else { panic!("{:?}", desk.effects) };
    assert!(name.ends_with(".pdf") && bytes.starts_with(b"%PDF"), "{name}");
    desk.send(Msg::FileWritten(Ok("here".into())));
    let said = &desk.app.notice.as_ref().unwrap().text;
    assert!(said.starts_with("It is in here. The letters of a PDF") && said.contains("日本"), "{said}");
}

#[test]
fn the_ending_of_a_file_says_which_form_it_gets() {
    let folder = tempfile::TempDir::new().unwrap();
    let rungs = |args: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_rungs"));
        let here = folder.path();
        command.args(args).current_dir(here).env("RUNGS_CONFIG_DIR", here).env("RUNGS_DATA_DIR", here.join("data"));
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    };
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/sessions/format-1.ron");
    rungs(&["import", fixture]);
    let begins = |name: &str, with: &str| {
        let mut args = vec!["report", "latest", "-o", name];
        if name == "forced" {
            args.extend(["--format", "pdf"]);
        }
        rungs(&args);
        let bytes = std::fs::read(folder.path().join(name)).unwrap();
        assert!(bytes.starts_with(with.as_bytes()), "{name}: {:?}", String::from_utf8_lossy(&bytes[..20]));
    };
    begins("report.pdf", "%PDF");
    begins("report.HTML", "<!DOCTYPE html>");
    begins("report.json", "{");
    begins("report.txt", "# ");
    begins("forced", "%PDF");
    assert!(rungs(&["report", "latest", "--format", "pdf", "--for", "client"]).starts_with(b"%PDF"));
}
