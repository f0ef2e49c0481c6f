"""Is the electronic signature in a PDF intact? Called in a child process: what a crafted file breaks, breaks there."""

from __future__ import annotations

import io
import logging
import re
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

SIGN_OF_ONE = b"/ByteRange"
ENDS = re.compile(rb"%%EOF(?:\r\n|\n|\r)?")
MOST_SIGNATURES = 10


class SealState(StrEnum):
    """What became of looking at a signature."""

    TRUSTED = "trusted"
    """Intact, by a certificate whose issuer this computer knows."""
    NOT_TRUSTED = "not_trusted"
    """Intact, by a certificate that nobody known here vouches for: it may be anybody's."""
    CHANGED = "changed"
    """The file, or the signature, is not what was signed."""
    NOT_LOOKED_AT = "not_looked_at"
    """There is one, and the program was installed without its extra for signing."""


@dataclass(frozen=True)
class Seal:
    """The signatures of a file in one answer; `name` and `issuer` are those of the first certificate."""

    state: SealState
    name: str = ""
    issuer: str = ""
    at: datetime | None = None
    """When it was signed, by the clock of who signed."""
    adds_nothing: bool = False
    """Whether all that came behind the original file are fields for signatures and the signatures in them."""

    @property
    def is_intact(self) -> bool:
        """Tell whether the file is what was signed, by whomever."""
        return self.state in (SealState.TRUSTED, SealState.NOT_TRUSTED)


def has_seal(content: bytes) -> bool:
    """Return whether a file may hold an electronic signature."""
    return SIGN_OF_ONE in content


def seal_of(content: bytes, trusted: Sequence[Any] | None = None) -> Seal | None:
    """Return what the signatures of a PDF say, None where it has none.

    `trusted` are the certificates that count as known issuers; None for those of this computer. Whatever cannot be
    read or does not fit is SealState.CHANGED; nothing is fetched from anywhere.
    """
    if not has_seal(content):
        return None
    try:
        from pyhanko.pdf_utils.reader import PdfFileReader
    except ImportError:
        return Seal(SealState.NOT_LOOKED_AT)
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)  # what it would say is the answer
    try:
        reader = PdfFileReader(io.BytesIO(content), strict=True)
        signatures = reader.embedded_regular_signatures
        if not signatures or len(signatures) > MOST_SIGNATURES:
            return Seal(SealState.CHANGED)
        found = [_seal(one, trusted) for one in signatures]
        adds_nothing = adds_only_fields(reader, signatures[0].signed_revision)
    except Exception:  # whatever a changed file sets off: it is not what was signed
        return Seal(SealState.CHANGED)
    worst = next(one for state in _WORST_FIRST for one in found if one.state is state)
    return replace(worst, adds_nothing=adds_nothing)


_WORST_FIRST = (SealState.CHANGED, SealState.NOT_TRUSTED, SealState.TRUSTED)


def _seal(signature: EmbeddedPdfSignature, trusted: Sequence[Any] | None) -> Seal:
    from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    at = signature.self_reported_timestamp
    context = ValidationContext(
        trust_roots=_known_here() if trusted is None else list(trusted),
        allow_fetching=False,
        moment=at,
        best_signature_time=at,
        revocation_mode="soft-fail",
    )
    status: Any = validate_pdf_signature(signature, signer_validation_context=context)
    certificate = status.signing_cert
    names = certificate.subject.native, certificate.issuer.native
    name, issuer = (str(one.get("common_name") or one.get("organization_name") or "") for one in names)
    is_whole = status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION and status.docmdp_ok
    if not (status.intact and status.valid and is_whole):
        return Seal(SealState.CHANGED, name, issuer, at)
    return Seal(SealState.TRUSTED if status.trusted else SealState.NOT_TRUSTED, name, issuer, at)


def _known_here() -> list[Any]:
    """Return the authorities that this computer knows."""
    from pyhanko.keys import load_certs_from_pemder_data

    encoded = ssl.create_default_context().get_ca_certs(binary_form=True)
    return [one for each in encoded for one in load_certs_from_pemder_data(each)]


MAY_CHANGE = {
    "/Catalog": {"/AcroForm", "/Perms", "/Extensions", "/Version"},
    "/Page": {"/Annots"},
    "": {"/Producer", "/ModDate"},  # who wrote the file, and when
}
"""What a signature changes of the objects that were there: kind of object -> its keys."""
OF_FIELD = {"/F", "/FT", "/P", "/Rect", "/Subtype", "/T", "/Type", "/V"}
"""What a field for a signature has: no picture, no act."""


def adds_only_fields(reader: PdfFileReader, signed: int) -> bool:
    """Return whether from its first revision to the one that was signed a file got nothing but fields for signatures.

    Whoever changes a paper and then signs it has an intact signature, and another paper than the one at its beginning.
    """
    before, after = reader.get_historical_resolver(0), reader.get_historical_resolver(signed)
    there = reader.xrefs.explicit_refs_in_revision(0)
    for revision in range(1, signed + 1):
        for reference in reader.xrefs.explicit_refs_in_revision(revision):
            if reference in there and not _is_of_signing(before(reference), after(reference)):
                return False
    return _has_only_fields(after.root)


def _is_of_signing(old: Any, new: Any) -> bool:  # noqa: ANN401 - any object of a PDF
    are_dictionaries = isinstance(old, dict) and isinstance(new, dict)
    if not are_dictionaries:
        return False
    kind = str(old.get("/Type", ""))
    if kind == "/Metadata":  # repeats what the dictionary of the file says
        return str(new.get("/Type", "")) == kind
    if hasattr(old, "data") or hasattr(new, "data"):  # what is drawn
        return False
    kept = {*old, *new} - MAY_CHANGE.get(kind, set())
    return all(key in old and key in new and old.raw_get(key) == new.raw_get(key) for key in kept)


def _has_only_fields(root: Any) -> bool:  # noqa: ANN401
    form = root["/AcroForm"]
    notes = [note for page in _pages(root["/Pages"]) if "/Annots" in page for note in _items(page["/Annots"])]
    return set(form) <= {"/Fields", "/SigFlags"} and all(
        str(one.get("/FT", "")) == "/Sig" and set(one) <= OF_FIELD for one in [*_items(form["/Fields"]), *notes]
    )


def _pages(node: Any) -> list[Any]:  # noqa: ANN401
    if "/Kids" not in node:
        return [node]
    return [page for kid in _items(node["/Kids"]) for page in _pages(kid)]


def _items(array: Any) -> list[Any]:  # noqa: ANN401
    return [array[place] for place in range(len(array))]  # by its place: iterating gives references


def beginnings(content: bytes) -> list[bytes]:
    """Return what a signed file was before each of its signatures, the earliest first.

    A signature is written behind the end of the file: its beginning is the very file that was signed.
    """
    return [content[: end.end()] for end in ENDS.finditer(content)][: MOST_SIGNATURES + 1]
