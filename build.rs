//! Packs the texts that the program carries: `src/packed.rs` unpacks one when it is first needed.

#![allow(clippy::print_stdout)]

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Folders of texts; each file `FOLDER/NAME` becomes `FOLDER/NAME.z` below `OUT_DIR`.
const FOLDERS: [&str; 3] = ["src/words/en", "src/words/de", "workshops/starter"];

/// Folders of scripts; all of them become `bundle.z`.
const BUNDLED: [&str; 4] = ["workshops", "workshops/ladders", "workshops/cases", "workshops/courses"];

/// Texts that lie beside code.
const FILES: [&str; 2] = ["src/export/html/style.css", "src/export/html/history.css"];

/// Letters as pixels, a line each.
const LETTERS: &str = "src/ui/letters/unscii-8.hex";

/// What the linkers of GNU and LLVM are told.
const WITHOUT_UNWINDING: &str =
    "SECTIONS { /DISCARD/ : { *(EXCLUDE_FILE(*crtbegin*.o *crtend*.o) .eh_frame) *(.gcc_except_table*) } }
INSERT AFTER .text;
";

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    for folder in FOLDERS.into_iter().chain(BUNDLED) {
        println!("cargo:rerun-if-changed={folder}");
    }
    for folder in FOLDERS {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_file() {
                pack(&path, &out)?;
            }
        }
    }
    bundle(&out)?;
    FILES.iter().try_for_each(|file| pack(Path::new(file), &out))?;
    letters(&out)?;
    without_unwinding(&out)
}

/// A release ends at a panic (`panic = "abort"`), so nothing reads the tables of how to unwind, an eighth of the
/// program: the linker leaves them out. The files that C begins and ends with keep theirs: musl's refer to them.
fn without_unwinding(out: &Path) -> io::Result<()> {
    if env::var("PROFILE").is_ok_and(|p| p == "release")
        && env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux")
    {
        let script = out.join("without-unwinding.ld");
        fs::write(&script, WITHOUT_UNWINDING)?;
        println!("cargo:rustc-link-arg-bins=-Wl,--no-eh-frame-hdr,-T,{}", script.display());
    }
    Ok(())
}

/// All scripts in one, as each says much that another does: `bundle.z`, and beside each where it stands in it.
fn bundle(out: &Path) -> io::Result<()> {
    let mut scripts = Vec::new();
    for folder in BUNDLED {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_file() {
                println!("cargo:rerun-if-changed={}", path.display());
                let text = fs::read_to_string(&path)?;
                // Those of one language beside each other: what is far away is not seen again.
                scripts.push((text.contains("language: de"), path, text));
            }
        }
    }
    scripts.sort();
    let mut all = String::new();
    for (_, path, text) in scripts {
        let place = out.join(format!("{}.at", path.display()));
        fs::create_dir_all(place.parent().unwrap_or(out))?;
        fs::write(place, format!("({}, {})", all.len(), all.len() + text.len()))?;
        all.push_str(&text);
    }
    fs::write(out.join("bundle.z"), miniz_oxide::deflate::compress_to_vec(all.as_bytes(), 9))
}

/// The letters in ten bytes each, by their code points, so that none is unpacked or read before the first frame.
fn letters(out: &Path) -> io::Result<()> {
    println!("cargo:rerun-if-changed={LETTERS}");
    let text = fs::read_to_string(LETTERS)?;
    let digits: String = text.lines().filter(|line| !line.starts_with('#')).flat_map(|line| line.split(':')).collect();
    let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).map_err(io::Error::other);
    let bytes = (0..digits.len()).step_by(2).map(byte).collect::<io::Result<Vec<u8>>>()?;
    fs::write(out.join("letters"), bytes)
}

fn pack(path: &Path, out: &Path) -> io::Result<()> {
    println!("cargo:rerun-if-changed={}", path.display());
    let text = fs::read_to_string(path)?;
    let text = if path.extension().is_some_and(|e| e == "ftl") { by_id(&text) } else { text };
    let packed = out.join(format!("{}.z", path.display()));
    fs::create_dir_all(packed.parent().unwrap_or(out))?;
    fs::write(packed, miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 9))
}

/// The messages of a catalogue by their ids, without the comments: a line that begins with a letter begins a message,
/// and the indented ones below it belong to it. `words::book` looks for one by halves.
fn by_id(text: &str) -> String {
    let mut messages: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        match messages.last_mut() {
            Some(message) if !line.starts_with(|c: char| c.is_ascii_lowercase()) => *message += &format!("\n{line}"),
            _ => messages.push(line.to_owned()),
        }
    }
    let id = |message: &String| message.split([' ', '=']).next().unwrap_or_default().to_owned();
    messages.sort_by_cached_key(id);
    messages.join("\n") + "\n"
}
