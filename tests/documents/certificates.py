"""Certificates for tests: a made-up authority and what it hands out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12

WORDS = "春江潮水 2026"
"""The passphrase."""
FROM, UNTIL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2036, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Authority:
    """A made-up authority."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    def hand_out(self, name, since=FROM, until=UNTIL, *, signs=True, words=WORDS) -> bytes:
        """Return a PKCS#12 file for somebody."""
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = _certificate(name, key, self.certificate.subject, self.key, since, until, signs=signs)
        lock = serialization.BestAvailableEncryption(words.encode())
        return pkcs12.serialize_key_and_certificates(b"committee", key, certificate, [self.certificate], lock)


@cache
def authority(name="某某电子认证中心") -> Authority:
    """Return an authority, the same for all tests."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    return Authority(key, _certificate(name, key, subject, key, FROM, UNTIL, is_authority=True))


def _certificate(name, key, issuer, issuers_key, since, until, *, signs=True, is_authority=False):
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(_use(signs=signs and not is_authority, is_authority=is_authority), critical=True)
    )
    return made.sign(issuers_key, hashes.SHA256())


def _use(*, signs, is_authority):
    return x509.KeyUsage(
        digital_signature=signs,
        content_commitment=signs,
        key_encipherment=not signs and not is_authority,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        encipher_only=False,
        decipher_only=False,
    )
