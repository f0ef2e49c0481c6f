"""How a Chinese clause gives up the way to court, and how it speaks of that way without giving it up."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONGEST = 60
"""So far apart may a negation and the suit stand that it forbids."""
_COURT = r"(?:人民)?法院|仲裁委员会|仲裁机构|仲裁庭|司法机关"
_SUIT = re.compile(
    r"起诉|提?起?诉讼(?!时效|费|费用|保全|期间|中|过程|材料|请求)|诉至|提起诉|上诉|诉诸|诉权|追诉权|打官司|告到|告上|状告"
    r"|(?:申请|提请|提起|要求|请求|进行|通过|提交)(?:劳动)?仲裁|法律途径|司法途径|司法程序|法律手段"
    r"|(?:去|再)告(?![知诉之])"
    rf"|(?:{_COURT})[^，。；、]{{0,8}}?(?:主张|请求|申请|解决|处理|立案|告)|找(?:人民)?法院"
    r"|申请司法确认|申请强制执行|申请支付令"
)
_NOT = re.compile(
    r"不得|不能(?!够?不)|不可以|不可(?!撤|抗|避|逆|分|预|克|能|或)|不再|不应|不会|不许|不准|不宜|不允许|无权|禁止|严禁|切勿"
    r"|(?:承诺|保证|同意|自愿|决|绝|永|均|互|都)不(?!撤|可撤)"
    r"|今后不(?=告|起|提|向|就|上|诉|去|找|打|因)"
    r"|不(?=起诉|提起诉|提起仲裁|提起任何|上诉|申请仲裁|诉至|诉诸|打官司|状告|告到|走法律|走司法)"
    r"|不(?=(?:就|向|到|去|找|通过|采取|以)[^，。；]{0,20}?(?:法院|起诉|诉讼(?!时效|费)|仲裁|法律途径|司法途径|打官司))"
)
_GIVES_UP = re.compile(r"(?:放弃|丧失|抛弃|舍弃|弃绝|让渡)")
_GIVEN_UP = re.compile(
    rf"(?:诉权|追诉权|起诉|诉讼(?!时效|费|请求)|提起诉|上诉|仲裁|法律途径|司法途径|司法程序|司法救济|(?:向|到|由)(?:{_COURT}))"
)
_GIVEN_UP_PERHAPS = re.compile(r"(?:一切|所有|全部|任何)[^，。；]{0,8}?权利|诉求|诉讼请求|诉讼时效|申诉权|投诉权|救济")
_MAY = re.compile(
    r"(?<![不无])(?:有权|可以|均可|仍可|亦可|也可|可依法|可另行|可(?=另|向|就|申请|提起|起诉)|得以|依法享有|保留)"
)
_HINDERS = re.compile(
    r"^(?:再|以任何[^，。；]{1,6})?(?:放弃|限制|妨碍|妨害|阻止|阻碍|阻挠|阻拦|剥夺|干涉|干扰|干预|影响|排除|侵害|侵犯|免除|取代|代替|拒绝|推定"
    r"|视为|理解为|解释为|构成|撤回|撤销|中止|逃避|滥用|规避|拖延|报复|歧视"
    r"|(?:要求|强迫|迫使|诱导|逼迫|责令)(?:对方|[甲乙丙丁戊己庚辛壬癸]方|一方|另一方|任何一方|当事人|被?申请人|其))"
)
_WITHDRAWN = re.compile(r"(?:撤回|撤销|中止|终止|参加|出庭|应对|代理|影响|限制|妨碍|阻止|剥夺|排除)[^，。；]{0,8}$")
_AS_REASON = re.compile(r"^[^，。；]{0,12}(?:为由|为借口|为理由|为条件|为前提|而)")
_WEAK = re.compile(r"不能|不可以?|不会|不应|不再|均不|同意不|不宜")
_OTHERWISE = re.compile(r"[，,](?:否则|如|若|倘|逾期|因此|由此)")
_OTHER_SUBJECT = re.compile(
    r"[，,](?:则|由|应由|而|但|并由)?(?:[甲乙丙丁戊己庚辛壬癸]方|一方|另一方|任何一方|任一方|各方|双方|当事人|对方|守约方|被?申请人)"
)
_FOR_A_TIME = re.compile(
    r"期间|期内|未经|除[^，。；]{1,30}外|(?:之前|以前|前)[，,]?(?:[甲乙丙丁]方|双方|各方)?(?:暂)?$|暂$|单方|单独|重复|虚假|恶意"
)
_DENIED = re.compile(
    r"(?:不(?!可撤|附|带|设|可逆|保留)|未|并非|没有|不是|绝非|无需|无须|不必)[^，。；并且]{0,8}$"
    r"|(?:不得|禁止|不应)[^，。；]{0,12}(?:要求|强迫|迫使|诱导|视为|视作|理解为|解释为)[^，。；]{0,8}$"
)
_VOID = re.compile(r"^[^。；]{0,16}(?:无效|不具有?(?:法律)?效力|不受此限|不受影响|除外)")
_BAR_OF_OTHERS = re.compile(
    r"(?:不得|不再|不会|不应|不准|不许|不能|禁止|承诺不|保证不)[^，。；]{0,20}?"
    r"(?:投诉|举报|信访|上访|(?:任何|有关|相关|其他)(?:国家)?(?:机关|部门|单位|机构|第三方)[^，。；]{0,8}?(?:主张|反映|申诉|控告))"
    r"|(?:互不|不再|不得|均不|不)(?:再)?(?:相互|互相)?追究[^，。；]{0,12}?(?:法律责任|刑事责任|行政责任)"
    r"|(?:今后|以后|保证|承诺|决|绝|永)[^，。；]{0,4}?不告(?![知诉之])"
)


def waivers(plain: str) -> Iterator[tuple[int, int, bool]]:
    """Give where a text without spaces gives up the way to court: begin, end, whether that is certain."""
    for sentence in re.finditer(r"[^。；;！!？?]+", plain):
        for begin, end, is_certain in _of_sentence(sentence[0]):
            yield sentence.start() + begin, sentence.start() + end, is_certain


def _of_sentence(text: str) -> Iterator[tuple[int, int, bool]]:
    taken = 0
    for no in _NOT.finditer(text):
        if no.start() < taken:
            continue
        suit = _SUIT.search(text, no.end(), no.end() + _LONGEST)
        if suit is not None and (is_certain := _forbids(text, no, suit)) is not None:
            taken = suit.end()
            yield no.start(), suit.end(), is_certain
    yield from _given_up(text)
    for match in _BAR_OF_OTHERS.finditer(text):
        yield match.start(), match.end(), False


def _forbids(text: str, no: re.Match[str], suit: re.Match[str]) -> bool | None:
    """Return whether a negation certainly forbids a suit; None where it does not forbid it at all."""
    between, after = text[no.end() : suit.start()], text[suit.end() :]
    if _HINDERS.search(between) or _WITHDRAWN.search(between) or _MAY.search(between):
        return None
    if _is_reason(text, no, between, after) or _VOID.search(after) or _OTHERWISE.search(between):
        return None
    is_weak = bool(_WEAK.fullmatch(no[0]))
    if re.search(r"的[，,]|的?(?:情况|情形)下?[，,]", between) or (is_weak and re.search(r"时[，,]|后[，,]", between)):
        return None
    is_apart = bool(re.search(r"[时后][，,]", between) or _OTHER_SUBJECT.search(between))
    if is_apart or (is_weak and re.search(r"[，,]", between)):
        return False
    is_condition = bool(re.match(r"的[，,、]|的话|时[，,]", after)) or bool(
        re.match(r"[^，。；]{0,6}的(?:[，,]|部分|损失|事项|费用|款项)", after)
    )
    is_partial = bool(_FOR_A_TIME.search(text[: no.start()]) or _FOR_A_TIME.search(between))
    return not (is_condition or is_partial or suit[0].endswith(("强制执行", "司法确认")))


def _is_reason(text: str, no: re.Match[str], between: str, after: str) -> bool:
    """Tell whether the suit is only a reason that may not be given: 不得以…起诉为由拒绝付款."""
    begins = between.startswith(("以", "因", "再以", "仅因", "借")) or no[0].endswith("以") or "以" in between[-8:]
    return begins and bool(_AS_REASON.search(after))


def _given_up(text: str) -> Iterator[tuple[int, int, bool]]:
    for verb in _GIVES_UP.finditer(text):
        if _DENIED.search(text[: verb.start()]):
            continue
        rest = re.split(r"[，,]", text[verb.end() : verb.end() + 30])[0]
        right = _GIVEN_UP.search(rest)
        perhaps = right or _GIVEN_UP_PERHAPS.search(rest)
        if perhaps is None:
            continue
        after = text[verb.end() + perhaps.end() :]
        if _VOID.search(after):
            continue
        is_condition = bool(re.match(r"[^，。；]{0,4}的[，,]", after)) or text[: verb.start()].endswith(
            ("视为", "视作")
        )
        yield verb.start(), verb.end() + perhaps.end(), right is not None and not is_condition
