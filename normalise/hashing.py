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

# Longer data are left to OpenSSL, in bytes; and all data once so much has been hashed without it, as in a run over
# hundreds of pages it takes less time than it takes to load.
_SHORT = 100_000
_MUCH = 1_000_000


class _Hasher:
    """Hashes data in the quicker of two ways."""

    def __init__(self) -> None:
        self._hashed = 0

    def __call__(self, data: bytes) -> str:
        """The SHA-256 of some bytes, in hexadecimal."""
        self._hashed += len(data)
        if len(data) <= _SHORT and self._hashed <= _MUCH:
            return sha256(data).hexdigest()
        import hashlib

        return hashlib.sha256(data).hexdigest()


hash_of = _Hasher()
