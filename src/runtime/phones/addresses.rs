//! Which of a computer's addresses phones are most likely to reach. None is hidden: they are only put in order.

use crate::domain::order;
use std::net::{IpAddr, Ipv4Addr, UdpSocket};

/// An interface's name and its address.
pub type Found = (String, Ipv4Addr);

/// Names of tunnels, which phones are not in.
const TUNNELS: [&str; 8] = ["tun", "tap", "utun", "wg", "ppp", "zt", "tailscale", "nordlynx"];

/// Names of networks inside this computer.
const INSIDE: [&str; 6] = ["docker", "br-", "veth", "virbr", "vmnet", "vethernet"];

/// Networks that this computer opens itself: Windows, NetworkManager.
const HOTSPOTS: [[u8; 3]; 2] = [[192, 168, 137], [10, 42, 0]];

/// The addresses, the likeliest first; `way_out` is the one that the rest of the world is reached from.
#[must_use]
pub fn ranked(mut found: Vec<Found>, way_out: Option<Ipv4Addr>) -> Vec<Ipv4Addr> {
    found.retain(|(_, ip)| !ip.is_loopback() && !ip.is_link_local() && !ip.is_unspecified());
    order::by_key(&mut found, |(name, ip)| (rank(name, *ip, way_out), *ip));
    let mut addresses: Vec<Ipv4Addr> = found.into_iter().map(|(_, ip)| ip).collect();
    addresses.dedup();
    addresses
}

fn rank(name: &str, ip: Ipv4Addr, way_out: Option<Ipv4Addr>) -> u8 {
    let name = name.to_lowercase();
    let begins = |names: &[&str]| names.iter().any(|start| name.starts_with(start));
    let [a, b, c, _] = ip.octets();
    let is_tunnel = begins(&TUNNELS) || (a == 100 && (64..128).contains(&b));
    let is_hotspot = HOTSPOTS.contains(&[a, b, c]) || name == "bridge100";
    match () {
        () if begins(&INSIDE) => 5,
        () if is_tunnel => 4,
        () if !ip.is_private() => 6,
        () if way_out == Some(ip) => 1,
        () if is_hotspot => 3,
        () => 2,
    }
}

/// The address that is shown: the one of before as long as there is it, else the likeliest; without a network the
/// computer's own, which no phone reaches.
#[must_use]
pub fn shown(before: Option<Ipv4Addr>, known: &[Ipv4Addr]) -> Ipv4Addr {
    before.filter(|ip| known.contains(ip)).or(known.first().copied()).unwrap_or(Ipv4Addr::LOCALHOST)
}

/// This computer's addresses, the likeliest first.
#[must_use]
pub fn of_this_computer() -> Vec<Ipv4Addr> {
    let interfaces = if_addrs::get_if_addrs().unwrap_or_default();
    let found = interfaces.into_iter().filter_map(|interface| match interface.ip() {
        IpAddr::V4(ip) => Some((interface.name, ip)),
        IpAddr::V6(_) => None,
    });
    ranked(found.collect(), way_out())
}

/// The address that the rest of the world is reached from. Nothing is sent: the system only looks up its way to an
/// address that belongs to nobody.
fn way_out() -> Option<Ipv4Addr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    match socket.local_addr().ok()?.ip() {
        IpAddr::V4(ip) => Some(ip),
        IpAddr::V6(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(found: &[(&str, &str)], way_out: Option<&str>) -> Vec<String> {
        let found = found.iter().map(|(name, ip)| ((*name).to_owned(), ip.parse().unwrap())).collect();
        ranked(found, way_out.map(|ip| ip.parse().unwrap())).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_network_of_the_room_comes_first_and_nothing_is_hidden() {
        let linux = [
            ("lo", "127.0.0.1"),
            ("docker0", "172.17.0.1"),
            ("br-1f2e", "172.18.0.1"),
            ("wg0", "10.8.0.2"),
            ("enp3s0", "192.168.1.20"),
            ("wlp2s0", "192.168.178.42"),
        ];
        let wanted = ["192.168.178.42", "192.168.1.20", "10.8.0.2", "172.17.0.1", "172.18.0.1"];
        assert_eq!(order(&linux, Some("192.168.178.42")), wanted);
        assert_eq!(order(&linux, Some("10.8.0.2"))[0], "192.168.1.20", "a tunnel is the way out, and not the room's");
        let mac = [("lo0", "127.0.0.1"), ("utun3", "100.101.5.6"), ("bridge100", "192.168.2.1"), ("en0", "10.0.0.7")];
        assert_eq!(order(&mac, Some("10.0.0.7")), ["10.0.0.7", "192.168.2.1", "100.101.5.6"]);
        assert_eq!(order(&mac[..3], None), ["192.168.2.1", "100.101.5.6"], "its own hotspot");
        let windows = [
            ("vEthernet (WSL)", "172.29.64.1"),
            ("Local Area Connection* 2", "192.168.137.1"),
            ("Wi-Fi", "192.168.0.12"),
            ("Ethernet", "169.254.3.4"),
        ];
        assert_eq!(order(&windows, None), ["192.168.0.12", "192.168.137.1", "172.29.64.1"]);
        let university = [("en0", "130.149.7.8"), ("tailscale0", "100.70.0.1")];
        assert_eq!(order(&university, Some("130.149.7.8")), ["100.70.0.1", "130.149.7.8"]);
        assert_eq!(order(&[("lo", "127.0.0.1")], None), Vec::<String>::new());
    }

    #[test]
    fn a_network_that_goes_takes_its_address_along_and_one_that_stays_keeps_it() {
        let [wifi, other, cable] = [[192, 168, 178, 42], [10, 0, 0, 7], [192, 168, 1, 20]].map(Ipv4Addr::from);
        assert_eq!(shown(None, &[wifi, cable]), wifi);
        assert_eq!(shown(Some(cable), &[wifi, cable]), cable, "one that was chosen stays");
        assert_eq!(shown(Some(wifi), &[other]), other, "another Wi-Fi");
        assert_eq!(shown(Some(wifi), &[]), Ipv4Addr::LOCALHOST, "none");
        assert_eq!(shown(Some(Ipv4Addr::LOCALHOST), &[wifi]), wifi, "and back");
    }

    #[test]
    fn networkmanagers_hotspot_beside_a_cable() {
        let found = [("wlp2s0", "10.42.0.1"), ("enp3s0", "192.168.1.20")];
        assert_eq!(order(&found, Some("192.168.1.20")), ["192.168.1.20", "10.42.0.1"]);
    }
}
