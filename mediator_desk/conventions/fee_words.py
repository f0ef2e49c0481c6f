"""How a Chinese clause takes a fee for the mediation, and how it speaks of money near it without taking one."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FEE_NAMED = re.compile(
    r"(?<!经)(?:人民)?调[解处](?:服务|工作|劳务|案件)?(?:费用|费|手续费|报酬|酬金|收费标准)(?!用途)|(?<!协)调处费"
)
_OWN = r"(?:人民调解委员会|调解委员会|调委会|本委员会|调解组织|调解机构|调解中心|调解室|本会|本中心|调解员)"
_PERHAPS_OWN = r"(?:行业协会|保险协会|协会|本委)"
_KINDS = (
    r"(?:服务费|手续费|劳务费|工本费|辛苦费|交通费|车马费|管理费|咨询费|办案费|误工费|补贴|红包|报酬|酬金|赞助费?|费用)"
)
_PAYS = r"(?:支付|缴纳|交纳|给付|缴付|交付|上交|付给|付|捐款|捐赠|捐|赞助|给予)"
_TAKES = re.compile(rf"{_OWN}[^，]{{0,8}}?(?:收取|收费|索取|收受)")
_HOLDS_MONEY = r"(?:[0-9.,]+万?元|[零壹贰叁肆伍陆柒捌玖拾佰仟万]+[元圆]|费|报酬|酬金|款)"


def _paid_to(body: str) -> re.Pattern[str]:
    """Return where money goes to a body, whichever of the two comes first."""
    return re.compile(
        rf"(?:向|给|付|予)[^，向给付]{{0,10}}?{body}[^，]{{0,4}}?{_PAYS}[^，]{{0,20}}?{_HOLDS_MONEY}"
        rf"|{_PAYS}[^，后前时]{{0,20}}?{_HOLDS_MONEY}[^，后前时]{{0,6}}?(?:给|予|至|到|归){body}(?!转|代|暂|监|的?账户(?:转|代|暂))"
        rf"|{_HOLDS_MONEY}[^，]{{0,4}}?(?:交付|交|付|汇|转|打)(?:给|至|到|入)[^，]{{0,8}}?{body}"
        rf"|(?:付给|付|交给|支付给|给)[^，付给]{{0,6}}?{body}(?:人民币)?{_HOLDS_MONEY}"
    )


_TO_OWN, _TO_OTHERS = _paid_to(_OWN), _paid_to(_PERHAPS_OWN)
_OF_OWN = re.compile(rf"(?:{_OWN})的?{_KINDS}")
_PARTY = re.compile(r"[甲乙丙丁戊己庚辛壬癸]方|申请人|受益人|被保险人|对方")
_NEGATED = re.compile(r"(?:不(?!仅|但|止|少)|未|免|无|勿|没有|严禁|禁止|拒绝)[^，]{0,10}$")
_NOTHING = re.compile(
    r"^[^，]{0,8}?[，:：]?[^，0-9]{0,6}?(?:为零|为0|零元|免收|免除|免予|免费|不收|不予收|无需|无须|不需|不产生|不发生|由财政)"
)
_BACK = re.compile(r"退还|返还|退回|退赔")
_ON_THE_WAY = re.compile(r"转交|转付|转给|代收|代为|代管|暂存|保管|提存|监管|发票|凭证|收据|复印件|清单|材料")


def fees(plain: str) -> Iterator[tuple[int, int, bool]]:
    """Give where a text without spaces takes a fee for the mediation: begin, end, whether that is certain."""
    for sentence in re.finditer(r"[^。；;！!？?]+", plain):
        for begin, end, is_certain in _of_sentence(sentence[0]):
            yield sentence.start() + begin, sentence.start() + end, is_certain


def _of_sentence(text: str) -> Iterator[tuple[int, int, bool]]:
    for pattern in (_FEE_NAMED, _OF_OWN, _TAKES, _TO_OWN, _TO_OTHERS):
        for match in pattern.finditer(text):
            if not _is_denied(text, match):
                yield match.start(), match.end(), pattern is not _TO_OTHERS and _is_certain(text, match)


def _is_certain(text: str, match: re.Match[str]) -> bool:
    """What is given back, passes through its hands, or goes to a party beside it may be no fee."""
    if _BACK.search(text) or _ON_THE_WAY.search(text):
        return False
    return not re.search(rf"(?:{_OWN}).*{_PAYS}.*(?:{_PARTY.pattern})", match[0])


def _is_denied(text: str, match: re.Match[str]) -> bool:
    """Return whether the fee is only named to say that there is none."""
    verb = max(match[0].rfind(one) for one in ("收取", "收费", "索取", "收受", "支付", "缴纳", "交纳"))
    inside = verb > 0 and _NEGATED.search(match[0][:verb])
    return bool(_NEGATED.search(text[: match.start()]) or inside or _NOTHING.search(text[match.end() :]))
