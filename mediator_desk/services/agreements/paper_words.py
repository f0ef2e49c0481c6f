"""How papers write the vocabularies. Papers are Chinese in every language of the window: this is no translation."""

from __future__ import annotations

from types import MappingProxyType

from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.conventions.numbering import chinese_numeral
from mediator_desk.models.words import EffectRule, Line, RepresentativeKind, Sex

SEX = MappingProxyType({Sex.MALE: "男", Sex.FEMALE: "女"})
IDENTITY = MappingProxyType(
    {
        IdentityDocumentKind.RESIDENT_ID: "居民身份证",
        IdentityDocumentKind.RESIDENCE_PERMIT_HK_MO: "港澳居民居住证",
        IdentityDocumentKind.RESIDENCE_PERMIT_TW: "台湾居民居住证",
        IdentityDocumentKind.TRAVEL_PERMIT_HK_MO: "港澳居民来往内地通行证",
        IdentityDocumentKind.TRAVEL_PERMIT_TW: "台湾居民来往大陆通行证",
        IdentityDocumentKind.FOREIGN_PERMANENT_RESIDENCE: "外国人永久居留身份证",
        IdentityDocumentKind.PASSPORT: "护照",
        IdentityDocumentKind.OTHER: "身份证件",
    }
)
REPRESENTATIVE = MappingProxyType({RepresentativeKind.LEGAL: "法定代理人", RepresentativeKind.AUTHORISED: "委托代理人"})
LINE = MappingProxyType(
    {
        Line.MOTOR: "车险",
        Line.PROPERTY: "财产险",
        Line.GUARANTEE: "保证保险",
        Line.AGRICULTURE: "农业保险",
        Line.LIABILITY: "责任保险",
        Line.LIFE: "普通人寿保险",
        Line.ILLNESS: "疾病保险",
        Line.MEDICAL: "医疗保险",
        Line.ACCIDENT: "意外伤害保险",
        Line.PARTICIPATING: "分红保险",
        Line.UNIVERSAL: "万能保险",
        Line.OTHER: "其他保险",
    }
)
EFFECT = MappingProxyType(
    {
        EffectRule.PEOPLES_MEDIATION: "自各方当事人签名、盖章或者按指印，调解员签名并加盖人民调解委员会印章之日起",
        EffectRule.ORAL: "自各方当事人口头达成之日起",
        EffectRule.COURT_REFERRED: "自各方当事人签名、盖章或者按指印之日起",
        EffectRule.ONLINE: "自最后一方当事人电子签名之日起",
    }
)
"""From when an agreement binds, as its clause of effect says it: 本协议…生效."""
PARTY_LETTERS = "甲乙丙丁戊己庚辛壬癸"
LETTER = r"(?:[甲乙丙丁戊己庚辛壬癸]|第(?:[二三四五六七八九]?十[一二三四五六七八九]|[二三四五六七八九]十))"
"""How a party is called in a text before 方: 甲 … 癸, then 第十一, 第十二 …; 第三方 is nobody of them."""
USUAL_MANNER = "银行转账"
"""How insurers pay, unless the parties agree on something else."""


def party_letter(place: int) -> str:
    """Return how a paper calls the party at a place from 0: 甲, 乙, 丙 …, from the eleventh on 第十一 (方)."""
    return PARTY_LETTERS[place] if place < len(PARTY_LETTERS) else f"第{chinese_numeral(place + 1)}"
