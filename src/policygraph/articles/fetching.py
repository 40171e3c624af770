"""Fetching one page from the web: bounded in size and time, and never from a private network unless asked."""

import ipaddress
import re
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urljoin, urlsplit

from policygraph import __version__
from policygraph.articles import feed
from policygraph.errors import ArticleError

if TYPE_CHECKING:
    import httpx

MAX_BYTES: Final = 20_000_000
TIMEOUT: Final = 30.0
_MOST_REDIRECTS: Final = 5
_ACCEPTED: Final = feed.MEDIA_TYPES | {
    "text/html",
    "application/xhtml+xml",
    "text/plain",
    "text/markdown",
    "application/pdf",
    "application/octet-stream",
}
_AGENT: Final = f"policygraph/{__version__} (reads pages for its user)"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server answered: the address it came from after redirects, the media type, the charset and the bytes."""

    url: str
    media_type: str
    charset: str
    data: bytes


def fetch(url: str, *, allow_private: bool = False, timeout: float = TIMEOUT, max_bytes: int = MAX_BYTES) -> Fetched:
    """Get a page, a PDF, a text or a feed.

    Every address on the way is resolved once, checked, and connected to by that very number, so that a name can't
    point elsewhere between check and connection. Proxies from the environment are not used: they would resolve anew.

    Args:
        url: http or https.
        allow_private: also connect to loopback, private and link-local addresses.
        timeout: seconds for everything, redirects included.
        max_bytes: the largest answer taken, counted after decompression.

    Raises:
        ArticleError: refused, unreachable, too large, too slow, nothing that is read, or answered with an error.
    """
    import httpx

    deadline = time.monotonic() + timeout
    current = url
    try:
        with httpx.Client(
            timeout=min(timeout, 10.0), follow_redirects=False, trust_env=False, headers={"User-Agent": _AGENT}
        ) as client:
            for _ in range(_MOST_REDIRECTS + 1):
                with _answer(client, current, allow_private) as response:
                    if response.is_redirect:
                        current = urljoin(current, response.headers["location"])
                        _check_time(deadline, url, timeout)
                        continue
                    if response.status_code != 200:
                        raise ArticleError(f"{url} answered {response.status_code} {response.reason_phrase}.".rstrip())
                    media_type, charset = _media_type(response)
                    if media_type not in _ACCEPTED:
                        raise ArticleError(f"{url} is {media_type}, no page, text, PDF or feed.")
                    data = b"".join(_body(response, url, deadline, timeout, max_bytes))
                    return Fetched(url=current, media_type=media_type, charset=charset, data=data)
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError) as error:
        raise ArticleError(f"{url} could not be fetched: {str(error) or type(error).__name__}.") from error
    raise ArticleError(f"{url} redirects more than {_MOST_REDIRECTS} times.")


def slug(url: str) -> str:
    """A file name for an address: its host and path in lower-case words."""
    parts = urlsplit(url)
    words = unquote(f"{(parts.hostname or '').removeprefix('www.')} {parts.path} {parts.query}").lower()
    return re.sub(r"[^\w.]+", "-", re.sub(r"\.html?\b", "", words)).strip("-._")


def _answer(client: "httpx.Client", url: str, allow_private: bool) -> "_Opened":
    import httpx

    target = httpx.URL(url)
    if target.scheme not in ("http", "https") or not target.host:
        raise ArticleError(
            f"{url} is not an address on the web.", hint="Give one that begins with http:// or https://."
        )
    address = _resolve(target.host, target.port or (443 if target.scheme == "https" else 80), allow_private)
    request = client.build_request(
        "GET",
        target.copy_with(host=address, username=None, password=None, fragment=None),
        headers={"Host": target.netloc.decode("ascii")},
        extensions={"sni_hostname": target.raw_host.decode("ascii")},
    )
    return _Opened(client.send(request, stream=True))


@dataclass(frozen=True, slots=True)
class _Opened:
    """An answer whose body was not read yet, closed at the end of a `with`."""

    response: "httpx.Response"

    def __enter__(self) -> "httpx.Response":
        return self.response

    def __exit__(self, *_: object) -> None:
        self.response.close()


def _resolve(host: str, port: int, allow_private: bool) -> str:
    """The first address of a host. All of them must be public ones."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ArticleError(
            f"{host} is not known: {error}.", hint="Is the address right, and is there a network?"
        ) from error
    addresses = [ipaddress.ip_address(str(entry[4][0]).split("%")[0]) for entry in found]
    private = next((address for address in addresses if not _is_public(address)), None)
    if private is not None and not allow_private:
        raise ArticleError(
            f"{host} is {'' if host == str(private) else f'{private}, '}an address of a private network.",
            hint="If that is meant, allow it: --allow-private.",
        )
    return str(addresses[0])


def _is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is not None:
            return _is_public(inner)
        # 64:ff9b::/96 carries an IPv4 address behind a translator.
        if address in ipaddress.ip_network("64:ff9b::/96"):
            return _is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return address.is_global and not address.is_multicast


def _media_type(response: "httpx.Response") -> tuple[str, str]:
    header = response.headers.get("content-type", "application/octet-stream")
    charset = re.search(r"charset=[\"']?([\w-]+)", header, re.IGNORECASE)
    return header.split(";")[0].strip().lower(), charset[1] if charset else ""


def _body(response: "httpx.Response", url: str, deadline: float, timeout: float, max_bytes: int) -> Iterator[bytes]:
    too_large = ArticleError(f"{url} is larger than {max_bytes / 1_000_000:g} MB.")
    if int(response.headers.get("content-length") or 0) > max_bytes:
        raise too_large
    size = 0
    # Pieces as they come: a fixed size would wait for a slow server to fill it.
    for chunk in response.iter_bytes():
        size += len(chunk)
        if size > max_bytes:
            raise too_large
        _check_time(deadline, url, timeout)
        yield chunk


def _check_time(deadline: float, url: str, timeout: float) -> None:
    if time.monotonic() > deadline:
        raise ArticleError(f"{url} took longer than {timeout:g} seconds.")
