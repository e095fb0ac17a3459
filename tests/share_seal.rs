//! Circles whose papers are sealed, for stores that others keep. What a program does that was built without it is asked here
//! too.
#![allow(clippy::unwrap_used, clippy::panic)]

mod circles;

use std::fs;
use std::path::Path;

use circles::{Laptop, files};
use tempfile::TempDir;

/// What a command says, and its code.
fn said(laptop: &Laptop, args: &[&str]) -> (Option<i32>, String) {
    let output = laptop.rungs(args);
    (output.status.code(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[cfg(not(feature = "seal"))]
#[test]
fn a_program_without_sealing_says_so_and_leaves_a_sealed_store_as_it_is() {
    let store = TempDir::new().unwrap();
    let ann = Laptop::new();
    let (code, told) = said(&ann, &["share", "init", text(store.path()), "--seal"]);
    assert!(code == Some(1) && told.contains("`cargo build --release --features seal`"), "{told}");
    assert!(files(store.path()).is_empty() && files(ann.place.path()).is_empty());
    let cover = r#"{"v":2,"store":"0123456789abcdef","seal":"fedcba9876543210","circle":"6167652d"}"#;
    fs::write(store.path().join("rungs-store.json"), cover).unwrap();
    let before = files(store.path());
    let (code, told) = said(&ann, &["share", "join", text(store.path())]);
    assert!(code == Some(1) && told.contains("`cargo build --release --features seal`"), "{told}");
    // One that joined with another program goes on showing what it saw, and exchanges nothing.
    let place = TempDir::new().unwrap();
    rungs::storage::share::init(place.path(), "Team North", 36).unwrap();
    ann.join(place.path());
    ann.hold(&circles::room("Harbour"));
    let mut here = ann.here();
    here.at = store.path().to_owned();
    here.circle.store = "0123456789abcdef".into();
    here.circle.seal = Some("fedcba9876543210".into());
    fs::remove_dir_all(ann.folders.data.join("shared")).unwrap();
    here.save(&ann.folders).unwrap();
    for (args, code) in [(&["sync"][..], 1), (&["share", "status"], 3), (&["portfolio", "--store"], 0)] {
        let told = said(&ann, args);
        assert_eq!(told.0, Some(code), "{args:?}: {}", told.1);
        assert!(code == 0 || told.1.contains("`cargo build --release --features seal`"), "{args:?}: {}", told.1);
    }
    assert_eq!(files(store.path()), before);
}

#[cfg(feature = "seal")]
mod sealed {
    use std::collections::BTreeMap;
    use std::path::PathBuf;

    use rungs::storage::share::{self, ShareError};

    use super::circles::{Room, day, laws, restore, room, unpacked};
    use super::*;

    /// The key of a laptop's circle, or a place for one.
    fn key(laptop: &Laptop) -> PathBuf {
        laptop.folders.config.join("seal.key")
    }

    fn give(from: &Laptop, to: &Laptop) {
        fs::create_dir_all(&to.folders.config).unwrap();
        fs::copy(key(from), key(to)).unwrap();
    }

    /// A sealed circle in a folder, and two who belong to it.
    fn circle() -> (TempDir, Laptop, Laptop) {
        let store = TempDir::new().unwrap();
        let (ann, ben) = (Laptop::new(), Laptop::new());
        share::init_sealed(&ann.folders, store.path(), "Team North", 36).unwrap();
        give(&ann, &ben);
        for (laptop, called) in [(&ann, "Lead"), (&ben, "Second")] {
            share::join(&laptop.folders, store.path(), Some(called), day(0).date_naive()).unwrap();
        }
        (store, ann, ben)
    }

    #[test]
    fn who_has_the_key_sees_all_and_in_no_byte_of_the_store_is_anything_to_be_read() {
        let store = TempDir::new().unwrap();
        let (ann, ben) = (Laptop::new(), Laptop::new());
        let (code, told) = said(&ann, &["share", "init", text(store.path()), "--name", "Team North", "--seal"]);
        assert!(code == Some(0) && told.contains(text(&key(&ann))), "{told}");
        let secret = fs::read_to_string(key(&ann)).unwrap().lines().last().unwrap().to_owned();
        assert!(secret.starts_with("AGE-SECRET-KEY-1") && !told.contains(&secret), "{told}");
        give(&ann, &ben);
        for (laptop, called) in [(&ann, "Lead"), (&ben, "Second")] {
            let (code, told) = said(laptop, &["share", "join", text(store.path()), "--as", called]);
            assert!(code == Some(0) && told.contains("It is sealed: whoever has its key"), "{told}");
        }
        let id = ann.hold(&Room { marked: true, ..room("Harbour") });
        assert_eq!(said(&ann, &["share", &id, "--whole"]).0, Some(0));
        assert_eq!(ben.sync().members, 1);
        assert!(said(&ben, &["portfolio", "--store"]).1.contains("Harbour"));
        let listed = said(&ben, &["sessions", "--store", "Team North"]).1;
        let number = listed.lines().find(|line| line.contains("Harbour")).unwrap().split_whitespace().next().unwrap();
        assert!(said(&ben, &["export", number, "--store"]).1.contains("MARKaction"));
        let told = said(&ben, &["share", "status"]).1;
        assert!(told.contains("Lead") && told.contains("how many files there are"), "{told}");
        // A tombstone, and what is asked of others.
        ann.hold(&Room { days: 1, ..room("Dune") });
        ann.sync();
        assert_eq!(said(&ann, &["share", "forget", "Dune"]).0, Some(0));
        ben.sync();
        assert_eq!(ben.seen(), ["Harbour"]);
        let all = files(store.path());
        for folder in ["members", "index", "sessions", "gone", "wanted"] {
            assert!(all.keys().any(|path| path.starts_with(folder)), "{folder}");
        }
        for (path, bytes) in &all {
            let told = format!("{} {} {}", path.display(), String::from_utf8_lossy(bytes), unpacked(bytes));
            let marks = ["Harbour", "harbour", "Dune", "dune", "MARK", "Team North", "Lead", "Second", "SECRET"];
            let told_in = marks.into_iter().filter(|mark| told.contains(mark));
            assert_eq!(told_in.collect::<Vec<_>>(), Vec::<&str>::new(), "{}", path.display());
            let is_cover = path == Path::new("rungs-store.json");
            assert!(is_cover || bytes.starts_with(b"age-encryption.org/v1"), "{}", path.display());
        }
        // And the key is in no other file here than its own.
        for laptop in [&ann, &ben] {
            for (path, bytes) in files(laptop.place.path()) {
                let is_told = String::from_utf8_lossy(&bytes).contains(&secret);
                assert_eq!(is_told, path.ends_with("seal.key"), "{}", path.display());
            }
        }
    }

    #[test]
    fn without_the_key_nothing_is_put_and_the_way_out_is_said() {
        let (store, ann, ben) = circle();
        ann.hold(&room("Harbour"));
        ann.sync();
        ben.sync();
        let other = Laptop::new();
        share::init_sealed(&other.folders, TempDir::new().unwrap().path(), "Another", 36).unwrap();
        let (mine, others) = (fs::read_to_string(key(&ann)).unwrap(), fs::read_to_string(key(&other)).unwrap());
        let cat = Laptop::new();
        fs::create_dir_all(&cat.folders.config).unwrap();
        ben.hold(&Room { days: 1, ..room("Dune") });
        let before = files(store.path());
        let mistyped = mine.replacen("AGE-SECRET-KEY-1", "AGE-SECRET-KEY-1Q", 1);
        for (what, text_of, sentence) in [
            ("none", None, "no key is here"),
            ("empty", Some(""), "no key is here"),
            ("another", Some(others.as_str()), "that is not among those in"),
            ("mistyped", Some(mistyped.as_str()), "is no key"),
        ] {
            for (laptop, args) in [
                (&cat, vec!["share", "join", text(store.path())]),
                (&ben, vec!["sync"]),
                (&ben, vec!["share", "status"]),
            ] {
                match text_of {
                    None => drop(fs::remove_file(key(laptop))),
                    Some(text) => fs::write(key(laptop), text).unwrap(),
                }
                #[cfg(unix)]
                if text_of.is_some() {
                    private(&key(laptop), 0o600);
                }
                let (code, told) = said(laptop, &args);
                assert_eq!(code, Some(if args[1..] == ["status"] { 3 } else { 1 }), "{what}: {told}");
                assert!(told.contains(sentence) && !told.contains("AGE-SECRET-KEY-1Q"), "{what} {args:?}: {told}");
            }
            // What was seen is still shown.
            assert!(said(&ben, &["portfolio", "--store"]).1.contains("Harbour"), "{what}");
        }
        assert_eq!(files(store.path()), before);
        assert!(!cat.folders.data.join("shared").exists());
        // Whoever has it in the environment needs no file, and a file with several is one that has it.
        let with = |laptop: &Laptop| laptop.command(&["sync"]).env("RUNGS_SEAL_KEY", &mine).output().unwrap();
        assert_eq!(with(&ben).status.code(), Some(0));
        fs::write(key(&ben), others + &mine).unwrap();
        assert_eq!(said(&ben, &["sync"]).0, Some(0));
        let doctor = ben.command(&["doctor"]).env("RUNGS_SEAL_KEY", &mine).output().unwrap();
        assert!(!String::from_utf8(doctor.stdout).unwrap().contains("SECRET"));
    }

    #[cfg(unix)]
    fn private(file: &Path, mode: u32) {
        fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_key_that_others_can_read_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let (_store, ann, _) = circle();
        assert_eq!(fs::metadata(key(&ann)).unwrap().permissions().mode() & 0o777, 0o600);
        for mode in [0o640, 0o604, 0o660] {
            private(&key(&ann), mode);
            let (code, told) = said(&ann, &["sync"]);
            assert!(code == Some(1) && told.contains("chmod 600"), "{mode:o}: {told}");
        }
        private(&key(&ann), 0o400);
        assert_eq!(said(&ann, &["sync"]).0, Some(0));
    }

    /// The files of a store, put back.
    fn put_back(store: &TempDir, all: &BTreeMap<PathBuf, Vec<u8>>) {
        all.iter().for_each(|(path, bytes)| fs::write(store.path().join(path), bytes).unwrap());
    }

    #[test]
    fn whoever_keeps_the_store_cannot_have_it_unsealed_or_sealed_for_another() {
        let (store, ann, _) = circle();
        ann.hold(&room("Harbour"));
        ann.sync();
        let good = files(store.path());
        let place = TempDir::new().unwrap();
        let mallory = Laptop::new();
        share::init_sealed(&mallory.folders, place.path(), "Team North", 36).unwrap();
        let cover = |of: &Path| -> serde_json::Value {
            serde_json::from_slice(&fs::read(of.join("rungs-store.json")).unwrap()).unwrap()
        };
        let mine = cover(store.path());
        let plain = format!(r#"{{"v":1,"store":{},"name":"Team North","months":36}}"#, mine["store"]);
        let mut others = cover(place.path());
        others["store"] = mine["store"].clone();
        let named = others.to_string();
        others["seal"] = mine["seal"].clone();
        let posing = others.to_string();
        ann.hold(&Room { days: 1, ..room("Dune") });
        for (what, laid) in [("plain", plain), ("another key", named), ("another key, posing", posing)] {
            fs::write(store.path().join("rungs-store.json"), &laid).unwrap();
            let before = files(store.path());
            let error = share::sync(&ann.folders, &mut ann.here(), day(10)).unwrap_err();
            assert!(error.needs_somebody(), "{what}: {error}");
            assert_eq!(files(store.path()), before, "{what}");
        }
        put_back(&store, &good);
        assert_eq!(ann.sync().sent, 1);
    }

    #[test]
    fn what_was_sealed_with_another_key_or_not_at_all_harms_nobody_else() {
        let (store, ann, ben) = circle();
        let cat = Laptop::new();
        give(&ann, &cat);
        cat.join(store.path());
        for (laptop, account) in [(&ann, "Harbour"), (&cat, "Quarry")] {
            laptop.hold(&room(account));
            laptop.sync();
        }
        ben.sync();
        let writer = ann.here().writer;
        let index = store.path().join("index").join(&writer);
        let good = fs::read(&index).unwrap();
        let place = TempDir::new().unwrap();
        let other = Laptop::new();
        share::init_sealed(&other.folders, place.path(), "Team North", 36).unwrap();
        other.join(place.path());
        other.hold(&room("Made up"));
        other.sync();
        let others = fs::read(place.path().join("index").join(other.here().writer)).unwrap();
        let plain = TempDir::new().unwrap();
        share::init(plain.path(), "Team North", 36).unwrap();
        let eve = Laptop::new();
        eve.join(plain.path());
        eve.hold(&room("Made up"));
        eve.sync();
        let open = unpacked(&fs::read(plain.path().join("index").join(eve.here().writer)).unwrap());
        let open =
            open.replace(&eve.here().writer, &writer).replace(&eve.here().circle.store, &ann.here().circle.store);
        let open = super::circles::packed(&open.replacen("\"rev\":", "\"rev\":9", 1));
        let swapped = fs::read(store.path().join("index").join(cat.here().writer)).unwrap();
        let cut = good[..good.len() - 1].to_vec();
        for (what, bytes) in
            [("another key", others), ("not sealed", open), ("another's", swapped), ("cut", cut), ("empty", vec![])]
        {
            fs::write(&index, bytes).unwrap();
            let report = ben.sync();
            assert_eq!((report.members, &report.unread[..]), (1, &[writer.clone()][..]), "{what}");
            assert_eq!(ben.seen(), ["Harbour", "Quarry"], "{what}");
        }
        // Whoever wrote it puts it right.
        ann.sync();
        assert_eq!((ben.sync().members, ben.seen().len()), (2, 2));
    }

    #[test]
    fn a_sealed_store_keeps_the_laws_and_a_second_circle_has_a_key_of_its_own() {
        let (store, ann, _) = circle();
        laws(&*ann.here().open(&ann.folders).unwrap());
        let place = TempDir::new().unwrap();
        let first = ann.here().circle.seal.unwrap();
        let (second, _) = share::init_sealed(&ann.folders, place.path(), "Team South", 36).unwrap();
        assert_ne!(second.seal.as_ref(), Some(&first));
        // Both are in the one file.
        assert_eq!(said(&ann, &["sync"]).0, Some(0));
        assert_eq!(said(&ann, &["share", "join", text(place.path())]).0, Some(0));
        let again = share::init_sealed(&ann.folders, store.path(), "Again", 36);
        assert!(matches!(again, Err(ShareError::Taken(_))));
    }

    #[test]
    fn a_restored_laptop_meets_its_own_tombstone_under_the_seal_too() {
        let (_store, ann, ben) = circle();
        let id = ann.hold(&room("Harbour"));
        ann.sync();
        let backup = files(ann.place.path());
        assert_eq!(said(&ann, &["share", "withdraw", &id]).0, Some(0));
        restore(&ann, &backup);
        #[cfg(unix)]
        private(&key(&ann), 0o600);
        assert_eq!(ann.sync().shared, 0);
        ben.sync();
        assert!(ben.seen().is_empty());
    }
}
