"""SHA-256 of short data, without loading OpenSSL: that takes longer than to hash a page with what Python has built in.

For long data OpenSSL, which `hashlib` has, is several times faster.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:
        from _sha2 import sha256  # its home from Python 3.12 on
    except ImportError:
        try:
            from _sha256 import sha256
        except ImportError:
            from hashlib import sha256

__all__ = ["hash_of", "sha256"]

# Longer data are left to OpenSSL, in bytes.
_SHORT = 100_000


def hash_of(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    if len(data) <= _SHORT:
        return sha256(data).hexdigest()
    import hashlib

    return hashlib.sha256(data).hexdigest()
