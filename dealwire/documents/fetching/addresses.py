"""Which machines may be asked: public ones, unless the source says that its own network is meant."""

from __future__ import annotations

import ipaddress
import socket

from dealwire.documents.fetching.failure import FetchFailed
from dealwire.documents.rejections import BAD_ADDRESS, UNREACHABLE

_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")


def resolve(host: str, port: int, allow_private: bool) -> str:
    """Return the IP address to connect to, so that the one that was checked is the one that is asked.

    Raises FetchFailed where a name has no address, or any address in a private, loopback or otherwise reserved network.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchFailed(f"{host} has no address: {error}", UNREACHABLE, is_retryable=True) from error
    addresses = [str(entry[4][0]) for entry in found]
    if not allow_private and (inside := next((each for each in addresses if not is_public(each)), None)):
        which = host if host == inside else f"{host} ({inside})"
        message = f"{which} is inside a private network; allow it with 'private: true' in its source, or --private"
        raise FetchFailed(message, BAD_ADDRESS)
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, also one written in another protocol's form."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast
