"""A PDF is signed with the committee's own certificate (PAdES B-B): it shows that nothing was changed since.

It is no statutory electronic seal: printing, the wet seal and the scan stay the normal way. pyHanko does the work; it
is an extra of the program (`signing`) and loaded only when somebody signs.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from mediator_desk.conventions.file_types import PDF, type_of
from mediator_desk.errors import Invalid, Problem, Refused

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates
    from cryptography.x509 import Certificate

FIELDS = ("Committee", "Second", "Third")
"""The fields for signatures, all made before the first: a field that comes later would count as a change."""
LARGEST_CERTIFICATE = 1_000_000
IS_PKCS12 = re.compile(rb"\x30(?:[\x00-\x80]|\x81.|\x82..|\x83...)\x02\x01\x03", re.DOTALL)
"""A sequence that begins with version 3 (RFC 7292)."""


@dataclass(frozen=True)
class Certificate12:
    """A certificate with its key, opened for one signature. `name` is its owner's, `issuer` who vouches for it."""

    content: bytes
    passphrase: str
    name: str
    issuer: str
    until: datetime

    def __repr__(self) -> str:
        """Name the owner alone: no log ever has the passphrase."""
        return f"Certificate12({self.name!r})"


def refuse_without_signing() -> None:
    """Raise Refused("signing_not_installed") where the program was installed without its extra for signing."""
    try:
        import pyhanko.sign  # noqa: F401 - late: only here is it needed
    except ImportError as error:
        raise Refused("signing_not_installed") from error


def open_certificate(content: bytes, passphrase: str, *, now: datetime) -> Certificate12:
    """Return the certificate of a PKCS#12 file (.p12, .pfx), ready to sign with.

    Raises Refused("signing_not_installed"), Refused("certificate_unreadable") for another kind of file, Invalid
    "passphrase_wrong" beside `passphrase`, Refused("certificate_without_key"), Refused("certificate_key_unknown") for
    a key that cannot sign here (SM2), Refused("certificate_expired" / "certificate_not_yet_valid", name, on),
    Refused("certificate_not_for_signing", name).
    """
    refuse_without_signing()
    opened = _opened(content, passphrase)
    if opened.cert is None or opened.key is None:
        raise Refused("certificate_without_key")
    certificate = opened.cert.certificate
    name = _name(certificate.subject)
    if now > certificate.not_valid_after_utc:
        raise Refused("certificate_expired", name=name, on=certificate.not_valid_after_utc.date())
    if now < certificate.not_valid_before_utc:
        raise Refused("certificate_not_yet_valid", name=name, on=certificate.not_valid_before_utc.date())
    _refuse_other_use(certificate, name)
    return Certificate12(content, passphrase, name, _name(certificate.issuer), certificate.not_valid_after_utc)


def seal(content: bytes, certificate: Certificate12, *, reason: str = "") -> bytes:
    """Return a PDF with one more signature; what it was before stays at its beginning, byte for byte.

    Raises Refused("signing_not_installed"), Refused("not_a_pdf"), Refused("pdf_locked" / "pdf_damaged"),
    Refused("no_room_for_signature") where every field is signed, or somebody else's signature allows no more.
    """
    refuse_without_signing()
    if type_of(content, "") != PDF:
        raise Refused("not_a_pdf")
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import SigningError

    try:
        return _signed(content, certificate, reason)
    except SigningError as error:
        raise Refused("no_room_for_signature") from error
    except (PdfError, ValueError, KeyError, TypeError) as error:
        raise Refused("pdf_damaged") from error


def _signed(content: bytes, certificate: Certificate12, reason: str) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
    from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner, sign_pdf

    writer = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
    if writer.security_handler is not None:
        raise Refused("pdf_locked")
    used = [one.field_name for one in writer.prev.embedded_signatures]
    if not used:
        for name in FIELDS:
            append_signature_field(writer, SigFieldSpec(sig_field_name=name))
    free = [name for name in FIELDS if name not in used]
    if not free or (used and used[0] not in FIELDS):
        raise Refused("no_room_for_signature")
    signer = SimpleSigner.load_pkcs12_data(certificate.content, other_certs=[], passphrase=_key_words(certificate))
    meant = PdfSignatureMetadata(
        field_name=free[0],
        md_algorithm="sha256",
        reason=reason or None,
        subfilter=SigSeedSubFilter.PADES,
        certify=not used,
        docmdp_permissions=MDPPerm.FILL_FORMS,  # a second person may still sign in the field that is there
    )
    return bytes(sign_pdf(writer, meant, signer, existing_fields_only=True).getvalue())


def _opened(content: bytes, passphrase: str) -> PKCS12KeyAndCertificates:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import pkcs12

    if len(content) > LARGEST_CERTIFICATE or not IS_PKCS12.match(content):
        raise Refused("certificate_unreadable")
    try:
        return pkcs12.load_pkcs12(content, passphrase.encode() or None)
    except UnsupportedAlgorithm as error:
        raise Refused("certificate_key_unknown") from error
    except ValueError as error:
        raise Invalid([Problem("passphrase", "passphrase_wrong")]) from error


def _refuse_other_use(certificate: Certificate, name: str) -> None:
    """A certificate that says what it is for has to be for signing; one that only encrypts is refused."""
    from cryptography import x509

    try:
        use = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return
    if not (use.digital_signature or use.content_commitment):
        raise Refused("certificate_not_for_signing", name=name)


def _name(subject: object) -> str:
    from cryptography import x509

    assert isinstance(subject, x509.Name)
    for kind in (x509.NameOID.COMMON_NAME, x509.NameOID.ORGANIZATION_NAME):
        if found := subject.get_attributes_for_oid(kind):
            return str(found[0].value)
    return subject.rfc4514_string()


def _key_words(certificate: Certificate12) -> bytes | None:
    return certificate.passphrase.encode() or None
