use std::sync::Mutex;

use super::*;

/// Writes down which folders were synced.
#[derive(Default)]
struct Told(Mutex<Vec<PathBuf>>);

impl Disk for Told {
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.0.lock().unwrap().push(folder.to_owned());
        RealDisk.sync_folder(folder)
    }
}

#[test]
fn d12_every_folder_above_one_that_was_made_is_flushed_up_to_the_first_that_was_there() {
    let place = tempfile::tempdir().unwrap();
    let top = place.path();
    let disk = Told::default();
    make_folder(&disk, &top.join("a/b/c")).unwrap();
    assert_eq!(*disk.0.lock().unwrap(), [top.to_owned(), top.join("a"), top.join("a/b")]);
    let disk = Told::default();
    make_folder(&disk, &top.join("a/b/c")).unwrap();
    assert!(disk.0.lock().unwrap().is_empty(), "what was there needs nothing");
}
