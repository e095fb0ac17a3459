//! What must be true of a course.

use super::{Finding, Findings, Path};
use crate::domain::course::Course;
use crate::domain::workshop::Workshop;
use crate::message;
use crate::words::Message;

/// Everything that is wrong with `course`, whose modules name these workshops: each as it was found, or why it was not.
#[must_use]
pub fn check_course(course: &Course, workshops: &[Result<&Workshop, Message>]) -> Vec<Finding> {
    let mut found = Findings::default();
    let root = Path::default();
    found.id(root.field("id"), &course.id);
    for (name, text) in [("title", &course.title), ("summary", &course.summary)] {
        found.text(root.field(name), text);
    }
    let modules = root.field("modules");
    if course.modules.is_empty() {
        found.add(modules.clone(), message!("check-no-module"), message!("check-add-module"));
    }
    found.unique(&modules, "workshop", course.modules.iter().map(|module| module.workshop.clone()));
    for (i, (module, workshop)) in course.modules.iter().zip(workshops).enumerate() {
        let path = modules.at(i);
        let Workshop { minutes: needed, language, .. } = match workshop {
            Ok(workshop) => workshop,
            Err(why) => {
                found.add(path.field("workshop"), why.clone(), None);
                continue;
            }
        };
        if module.minutes < *needed {
            let message = message!("check-module-short", needed = *needed, minutes = module.minutes);
            found.add(path.field("minutes"), message, message!("check-module-short-help", needed = *needed));
        }
        if let (Some(own), Some(theirs)) = (course.language, language)
            && own != *theirs
        {
            let message = message!("check-module-language", own = own.code(), theirs = theirs.code());
            found.warn(path.field("workshop"), message, message!("check-module-language-help"));
        }
    }
    found.0
}
