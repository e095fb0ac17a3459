//! Connections: how many, from where, for how long.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::rc::Rc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::routes::{Shared, answer};

/// Connections that wait to be taken: a room scans at once, and whoever finds no place waits a whole second.
const BACKLOG: u32 = 1024;
/// How long a request's head may be on its way, and how long a connection may ask for nothing.
const HEAD: Duration = Duration::from_secs(5);
/// How long a connection may live: phones open another.
const LIFE: Duration = Duration::from_secs(600);
/// Connections of one address, at the least: a room may come through one router.
const EACH: usize = 20;
/// Connections in all, at the least.
const ALL: usize = 64;
/// Bytes of a connection that are held: the least that can be asked for.
const BUFFER: usize = 8 * 1024;

/// Listens at `ip`; 0 is any port.
///
/// # Errors
/// What the system says: the port is taken, most often.
pub fn listen(ip: Ipv4Addr, port: u16) -> io::Result<TcpListener> {
    let socket = TcpSocket::new_v4()?;
    // What was closed just now holds its port for a while. Elsewhere this would let two programs have one.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(SocketAddr::from((ip, port)))?;
    socket.listen(BACKLOG)
}

/// Lets the process have as many connections as the system lets it.
pub fn raise_limit() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
        let _ = setrlimit(Resource::Nofile, Rlimit { current: maximum.map(|most| most.min(16_384)), maximum });
    }
}

/// How many connections there are, by address.
#[derive(Default)]
struct Counts {
    all: usize,
    by: HashMap<IpAddr, usize>,
}

/// A connection that is counted as long as this lives.
struct Counted(Rc<RefCell<Counts>>, IpAddr);

impl Counted {
    /// One more from an address; `None` where there are enough of it, or in all.
    fn new(counts: &Rc<RefCell<Counts>>, from: IpAddr, (each, all): (usize, usize)) -> Option<Self> {
        let mut now = counts.borrow_mut();
        let of_it = now.by.get(&from).copied().unwrap_or(0);
        if of_it >= each || now.all >= all {
            return None;
        }
        now.all += 1;
        now.by.insert(from, of_it + 1);
        Some(Counted(Rc::clone(counts), from))
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        let mut now = self.0.borrow_mut();
        now.all = now.all.saturating_sub(1);
        match now.by.get_mut(&self.1) {
            Some(of_it) if *of_it > 1 => *of_it -= 1,
            _ => {
                now.by.remove(&self.1);
            }
        }
    }
}

/// Takes connections until it is dropped; all of them end with it.
pub async fn serve(listener: TcpListener, hall: Shared) {
    let counts = Rc::default();
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        match listener.accept().await {
            Ok((stream, from)) => {
                if let Some((counted, here)) = welcome(&stream, from.ip(), &hall, &counts) {
                    connections.spawn_local(converse(stream, Rc::clone(&hall), here, counted));
                }
            }
            // Too many open files, most often: the next one may be taken.
            Err(_) => sleep(Duration::from_millis(50)).await,
        }
    }
}

/// Whether a connection is taken, and whether it came in at this computer's own address. What is not shown stays shut:
/// tunnels, and networks inside this computer.
fn welcome(stream: &TcpStream, from: IpAddr, hall: &Shared, counts: &Rc<RefCell<Counts>>) -> Option<(Counted, bool)> {
    let local = stream.local_addr().ok()?.ip();
    let hall = hall.borrow();
    let here = local.is_loopback();
    if !here && local != IpAddr::V4(hall.address) {
        return None;
    }
    let room = hall.room() as usize;
    // A tunnel brings everybody from one address.
    let each = if here && hall.url.is_some() { usize::MAX } else { EACH.max(room) };
    Some((Counted::new(counts, from, (each, ALL.max(3 * room)))?, here))
}

async fn converse(stream: TcpStream, hall: Shared, here: bool, counted: Counted) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(|request| answer(Rc::clone(&hall), here, request));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(BUFFER).auto_date_header(false);
    // Whatever goes wrong on a connection is over with it.
    let _ = timeout(LIFE, http.serve_connection(TokioIo::new(stream), service)).await;
    drop(counted);
}
