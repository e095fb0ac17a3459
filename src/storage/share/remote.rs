//! A store in S3, Azure Blob or Google Cloud Storage, and in what speaks as they do. Who we are there comes from the
//! environment, under the names that `object_store` gives it; nothing of it is kept or said.

use std::error::Error as _;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::azure::{AzureConfigKey, MicrosoftAzureBuilder};
use object_store::client::{HttpError, HttpErrorKind};
use object_store::gcp::{GoogleCloudStorageBuilder, GoogleConfigKey};
use object_store::path::Path;
use object_store::{BackoffConfig, ClientConfigKey, Error, ObjectStore, ObjectStoreExt, PutPayload, RetryConfig};
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;

use super::store::{CAP, Entry, Refused, Store};
use crate::message;
use crate::storage::source::ours;
use crate::words::Message;

/// So long is waited for a connection, and so long for all of an answer.
const WAITS: [(ClientConfigKey, &str); 2] =
    [(ClientConfigKey::ConnectTimeout, "4 seconds"), (ClientConfigKey::Timeout, "20 seconds")];

/// What came to nothing is tried again so often, and not after so long.
const RETRIES: (usize, Duration) = (2, Duration::from_secs(8));

/// A place in a store behind a network.
pub struct Remote {
    store: Arc<dyn ObjectStore>,
    prefix: Path,
    /// How it is called when something is said of it.
    at: String,
    runtime: Runtime,
}

impl Remote {
    /// The store of an address; nothing is asked of it yet.
    ///
    /// # Errors
    /// What the environment says of it is not enough.
    pub fn open(scheme: &str, bucket: &str, prefix: &str) -> Result<Self, Refused> {
        // Who was first has installed the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let at = format!("{scheme}://{bucket}/{prefix}");
        let unset = |_| Refused::Place(message!("share-far-unset", at = at.as_str()));
        let store = built(scheme, bucket).map_err(unset)?;
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Refused::Unsure(at.clone(), error))?;
        Ok(Remote { store, prefix: Path::from(prefix), at, runtime })
    }

    fn path(&self, key: &str) -> Path {
        key.split('/').fold(self.prefix.clone(), |path, part| path.join(part))
    }

    fn refused(&self, error: &Error) -> Refused {
        if let Some(why) = betrayed(&self.at, error) {
            return Refused::Place(why);
        }
        match error {
            Error::NotFound { .. } => Refused::Missing,
            Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => Refused::Denied(self.at.clone()),
            _ => Refused::Unsure(self.at.clone(), why(error)),
        }
    }
}

/// What the environment says counts, but for how long is waited: whoever waits is a person.
fn built(scheme: &str, bucket: &str) -> Result<Arc<dyn ObjectStore>, Error> {
    let (max_retries, retry_timeout) = RETRIES;
    let retry = RetryConfig { backoff: BackoffConfig::default(), max_retries, retry_timeout };
    Ok(match scheme {
        "az" => {
            let set =
                |builder: MicrosoftAzureBuilder, (key, value)| builder.with_config(AzureConfigKey::Client(key), value);
            let builder = MicrosoftAzureBuilder::from_env().with_container_name(bucket).with_retry(retry);
            Arc::new(WAITS.into_iter().fold(builder, set).build()?)
        }
        "gs" => {
            let set = |builder: GoogleCloudStorageBuilder, (key, value)| {
                builder.with_config(GoogleConfigKey::Client(key), value)
            };
            let builder = GoogleCloudStorageBuilder::from_env().with_bucket_name(bucket).with_retry(retry);
            Arc::new(WAITS.into_iter().fold(builder, set).build()?)
        }
        _ => {
            let set =
                |builder: AmazonS3Builder, (key, value)| builder.with_config(AmazonS3ConfigKey::Client(key), value);
            let builder = AmazonS3Builder::from_env().with_bucket_name(bucket).with_retry(retry);
            Arc::new(WAITS.into_iter().fold(builder, set).build()?)
        }
    })
}

/// What an error's text betrays where its kind tells too little.
fn betrayed(at: &str, error: &Error) -> Option<Message> {
    let told = error.to_string();
    let tells = |signs: &[&str]| signs.iter().any(|sign| told.contains(sign));
    match () {
        // Stores refuse a request whose time is far from theirs, as if access had been withdrawn.
        () if tells(&["RequestTimeTooSkewed", "header too old"]) => Some(message!("share-far-clock", at)),
        () if tells(&["NoSuchBucket", "ContainerNotFound", "bucket does not exist"]) => {
            Some(message!("share-far-bucket", at))
        }
        // Where the environment names nobody, the cloud's own machine is asked who it is.
        () if tells(&["/latest/api/token", "/computeMetadata/", "/metadata/identity/"]) => {
            Some(message!("share-far-nobody", at))
        }
        () => None,
    }
}

/// In words of ours: what the library says names addresses, and an address may be signed.
fn why(error: &Error) -> io::Error {
    let mut sources = std::iter::successors(error.source(), |error| (*error).source());
    let kind = sources.find_map(|error| Some(error.downcast_ref::<HttpError>()?.kind()));
    let (kind, message) = match kind {
        Some(HttpErrorKind::Timeout) => (io::ErrorKind::TimedOut, message!("share-far-slow")),
        Some(HttpErrorKind::Connect | HttpErrorKind::Request | HttpErrorKind::Interrupted) => {
            (io::ErrorKind::NotConnected, message!("share-far-none"))
        }
        _ => (io::ErrorKind::Other, message!("share-far-odd")),
    };
    ours(kind, message)
}

async fn bytes(store: &dyn ObjectStore, path: &Path) -> Result<Vec<u8>, Error> {
    let found = store.get(path).await?;
    if found.meta.size > CAP {
        return Err(Error::Generic { store: "", source: io::Error::from(io::ErrorKind::FileTooLarge).into() });
    }
    Ok(found.bytes().await?.to_vec())
}

impl Store for Remote {
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Refused> {
        let path = self.path(folder);
        let listed = self.runtime.block_on(self.store.list_with_delimiter(Some(&path)));
        let listed = listed.map_err(|error| match self.refused(&error) {
            // A folder that is not there is an empty one: it is all of the store that is not there.
            Refused::Missing => Refused::Unsure(self.at.clone(), why(&error)),
            refused => refused,
        })?;
        let entry = |object: object_store::ObjectMeta| {
            Some(Entry { name: object.location.filename()?.to_owned(), tag: object.e_tag.or(object.version) })
        };
        Ok(listed.objects.into_iter().filter_map(entry).collect())
    }

    fn get(&self, key: &str) -> Result<Vec<u8>, Refused> {
        let path = self.path(key);
        self.runtime.block_on(bytes(&*self.store, &path)).map_err(|error| self.refused(&error))
    }

    fn get_many(&self, keys: &[String]) -> Vec<Result<Vec<u8>, Refused>> {
        let lost = || Err(Refused::Unsure(self.at.clone(), io::ErrorKind::Interrupted.into()));
        let mut all: Vec<_> = keys.iter().map(|_| lost()).collect();
        self.runtime.block_on(async {
            let mut asked = JoinSet::new();
            for (at, key) in keys.iter().enumerate() {
                let (store, path) = (Arc::clone(&self.store), self.path(key));
                asked.spawn(async move { (at, bytes(&*store, &path).await) });
            }
            while let Some(told) = asked.join_next().await {
                if let Ok((at, told)) = told {
                    all[at] = told.map_err(|error| self.refused(&error));
                }
            }
        });
        all
    }

    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), Refused> {
        let (path, payload) = (self.path(key), PutPayload::from(bytes.to_vec()));
        let put = self.runtime.block_on(self.store.put(&path, payload));
        put.map(drop).map_err(|error| self.refused(&error))
    }

    fn delete(&self, key: &str) -> Result<(), Refused> {
        let path = self.path(key);
        match self.runtime.block_on(self.store.delete(&path)) {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(self.refused(&error)),
        }
    }
}
