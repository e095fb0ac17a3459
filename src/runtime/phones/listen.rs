//! The port on which phones are waited for.

use std::net::Ipv4Addr;

use tokio::net::TcpListener;

use super::{PORTS, server};
use crate::message;
use crate::runtime::PhoneServer as Settings;
use crate::words::Message;

/// Listens at the port that is set, or at the first that is free; `before` is the one that phones know.
pub(super) fn listen(settings: &Settings, before: Option<u16>) -> Result<TcpListener, Message> {
    let is_own = settings.only_url || settings.address.is_some_and(|ip| ip.is_loopback());
    let ip = if is_own { Ipv4Addr::LOCALHOST } else { Ipv4Addr::UNSPECIFIED };
    if let Some(port) = settings.port {
        return server::listen(ip, port).map_err(|error| match error.kind() {
            std::io::ErrorKind::AddrInUse => {
                let (taken, next) = (port.to_string(), port.saturating_add(1).to_string());
                message!("join-port-taken", port = taken, next)
            }
            _ => message!("join-port-refused", port = port.to_string(), why = error.to_string()),
        });
    }
    let ports = before.into_iter().chain(PORTS);
    let mut last = message!("join-stopped");
    for port in ports {
        match server::listen(ip, port) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = message!("join-port-refused", port = port.to_string(), why = error.to_string()),
        }
    }
    Err(last)
}

/// Whether a port could be listened at.
#[must_use]
pub fn is_free(port: u16) -> bool {
    std::net::TcpListener::bind((Ipv4Addr::UNSPECIFIED, port)).is_ok()
}
