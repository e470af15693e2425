"""Over TLS the name counts, not the address: the certificate must be that of the host that was asked for."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
from pathlib import Path

import pytest

from dealwire.documents.fetching.client import Client
from dealwire.documents.fetching.failure import FetchFailed
from tests.documents.fetching.conftest import HASTY
from tests.documents.fetching.server import answer, running

OPENSSL = shutil.which("openssl")


@pytest.mark.skipif(OPENSSL is None, reason="openssl, which makes the certificate, is not installed")
def test_a_certificate_of_another_host_on_the_same_machine_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    serving, trusting = _contexts(tmp_path)
    monkeypatch.setattr("dealwire.documents.fetching.addresses.socket.getaddrinfo", _everyone_is_here)
    with running(serving) as server, Client(HASTY, tls=trusting) as client:
        server.serve("/a", answer("ours"))
        port = server.address.rpartition(":")[2]
        assert client.get(f"https://press.example:{port}/a", allow_private=True).body == b"ours"
        with pytest.raises(FetchFailed, match="certificate"):
            client.get(f"https://other.example:{port}/a", allow_private=True)
        assert len(server.requests["/a"]) == 1


def _contexts(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    make = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=press.example"]
    names = ["-addext", "subjectAltName=DNS:press.example", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([str(OPENSSL), *make, *names], check=True, capture_output=True)
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(certificate, key)
    return serving, ssl.create_default_context(cafile=str(certificate))


def _everyone_is_here(_: str, port: int, *__: object, **___: object) -> list[object]:
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]
