"""The proof of a redacted copy can fail: whatever is planted in a file is found, wherever it lies."""

from __future__ import annotations

import io

import pikepdf
import pytest

from mediator_desk.documents.papers.agreement_values import SHAPE
from mediator_desk.documents.papers.making import PaperToDraw, Sheet
from mediator_desk.documents.proof.redaction import draw_twin
from mediator_desk.documents.proof.redaction_check import findings
from mediator_desk.documents.proof.redaction_words import MaskedWords
from mediator_desk.documents.typesetting import fonts, layout, pdf
from mediator_desk.documents.typesetting.template import Paragraph
from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.services.papers.letterhead import Letterhead
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.redaction import Original, OriginalKind, Originals
from mediator_desk.services.papers.template_texts import TemplateText

K = OriginalKind
NAME, NUMBER, PHONE = "谢家豪", "440106199001011235", "13800138000"
COMMITTEE = "广东省保险行业协会人民调解委员会"
WORDS = MaskedWords(
    Originals((Original(K.PERSON, NAME), Original(K.IDENTITY, NUMBER), Original(K.PHONE, PHONE)), (COMMITTEE,))
)


def drawn(*lines, title="调解协议书"):
    """Return a PDF of the desk that says these lines."""
    pages = layout.lay_out([Paragraph("body", line) for line in lines], fonts.measure())
    return pdf.draw(pages, pdf.Furniture(title=title, author=COMMITTEE, language="zh-CN"))


CLEAN = drawn("申请人谢某（4401**********1235，138****8000）与保险公司达成协议。")


def changed(plant):
    """Return the clean file with something planted."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(CLEAN)) as file:
        plant(file)
        file.save(written, object_stream_mode=pikepdf.ObjectStreamMode.generate, fix_metadata_version=False)
    return written.getvalue()


def places(content, name=""):
    return " ".join(map(str, findings(content, WORDS, name)))


def test_a_clean_file_is_clean():
    assert findings(CLEAN, WORDS, "调解协议书 粤保调〔2026〕第0001号") == []
    assert findings(changed(lambda file: None), WORDS) == []


@pytest.mark.parametrize("text", [NAME, "谢 家 豪", "謝家豪", NUMBER, "1380013 8000", "１３８００１３８０００"])
def test_text_on_a_page_is_found(text):
    assert "第1页正文" in places(drawn(f"申请人{text}。"))


def test_the_title_of_a_file_is_found():
    told = places(drawn("好。", title=f"{NAME}的协议"))
    assert "文件属性" in told
    assert "XMP元数据" in told


def info(file):
    file.docinfo["/Subject"] = f"关于{NAME}"


def key_of_info(file):
    file.docinfo[f"/{NAME}"] = "x"


def xmp(file):
    packet = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>{NUMBER}</a></x:xmpmeta>"
    file.Root.Metadata = file.make_stream(packet.encode(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)


def xmp_in_entities(file):
    packet = "".join(f"&#x{ord(one):X};" for one in NAME)
    file.Root.Metadata = file.make_stream(packet.encode(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)


def attachment(file):
    file.attachments["a.txt"] = f"电话{PHONE}".encode()


def clean_attachment(file):
    file.attachments["a.txt"] = b"nothing"


def name_of_attachment(file):
    file.attachments[f"{NAME}.txt"] = b"nothing"


def bookmark(file):
    with file.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(f"{NAME}的授权委托书", 0))


def structure(file):
    for one in file.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == pikepdf.Name.P:
            one.ActualText = f"由{NAME}签名"


def stream(text, encoding):
    return lambda file: file.Root.__setattr__("MediatorDesk", file.make_stream(text.encode(encoding)))


def stream_in_hex(file):
    file.Root.MediatorDesk = file.make_stream(b"<" + NAME.encode("utf-16-be").hex().upper().encode() + b">")


def carried_along(file):
    """A property of marked content that no reader shows."""
    page = file.pages[0]
    hidden = b"/Span << /ActualText <FEFF" + NAME.encode("utf-16-be").hex().encode() + b"> >> BDC EMC"
    page.contents_add(file.make_stream(hidden))


def escaped(file):
    told = b"/Span << /ActualText (" + b"".join(b"\\%03o" % one for one in NAME.encode("utf-16")) + b") >> BDC EMC"
    file.pages[0].contents_add(file.make_stream(told))


def off_the_page(file):
    """Drawn outside of the paper, in a font that everybody has."""
    page = file.pages[0]
    page.Resources.Font.Plain = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.contents_add(file.make_stream(b"BT /Plain 9 Tf 3 Tr -900 -900 Td [(4401061) 5 (99001011235)] TJ ET"))


def picture(file):
    image = file.make_stream(bytes(3), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1)
    file.pages[0].Resources.XObject = pikepdf.Dictionary(Scan=image)


def orphan(file):
    file.Root.PieceInfo = pikepdf.Dictionary(Old=pikepdf.Array([pikepdf.String(f"曾用名{NAME}")]))


@pytest.mark.parametrize(
    ("plant", "place"),
    [
        (info, "文件属性"),
        (key_of_info, "文件属性"),
        (xmp, "XMP元数据"),
        (xmp_in_entities, "XMP元数据"),
        (attachment, "附件"),
        (clean_attachment, "附件"),
        (name_of_attachment, "附件"),
        (bookmark, "书签"),
        (structure, "结构树"),
        (stream(f"申请人{NAME}", "utf-8"), "对象"),
        (stream(f"申请人{NAME}", "utf-16"), "对象"),
        (stream(f"申请人{NAME}", "gb18030"), "对象"),
        (stream(f"号码{NUMBER[:6]} {NUMBER[6:]}", "utf-8"), "对象"),
        (stream_in_hex, "对象"),
        (carried_along, "内容流"),
        (escaped, "内容流"),
        (off_the_page, "正文"),
        (picture, "不得含有图片"),
        (orphan, "对象"),
    ],
)
def test_what_is_planted_is_found(plant, place):
    assert place in places(changed(plant))


def test_what_stands_behind_the_end_of_a_file_is_found():
    assert "文件字节" in places(CLEAN + f"% {NAME}".encode())


def test_an_earlier_version_inside_of_the_file_is_found():
    assert "较早的版本" in places(CLEAN + b"\nstartxref\n0\n%%EOF\n")


def test_the_name_of_the_file_is_looked_at():
    assert places(CLEAN, f"调解协议书 {NAME}").startswith("文件名")


def test_where_something_is_found_is_told_without_saying_it():
    told = places(drawn(f"申请人{NAME}，{NUMBER}，{PHONE}。"))
    assert not any(one in told for one in (NAME, NUMBER, PHONE))


SOURCE = 'version = 1\nname = "书"\nlanguage = "zh-CN"\n[[block]]\nstyle = "body"\ntext = "由{payee}签收"'


def paper(committee=COMMITTEE, **values):
    """Return an agreement by a short wording of its own."""
    blank = {name: "" if inner is None else [] for name, inner in SHAPE.items()}
    sheet = Sheet(TemplateText("mediation_agreement", 1, SOURCE, True), SHAPE, blank | values, "粤保调〔2026〕第0001号")
    return PaperToDraw(PaperOrder(PaperKind.AGREEMENT, 1), Letterhead(committee), (sheet,))


def test_no_copy_is_made_where_the_proof_finds_anything():
    """What is not masked, such as who writes the paper, may name a party."""
    with pytest.raises(Refused) as refused:
        draw_twin(paper(f"{NAME}个人调解工作室", payee=NAME), WORDS)
    assert refused.value.code == "redaction_leaves"
    assert "XMP元数据：姓名" in refused.value.params["where"]
    assert NAME not in refused.value.params["where"]


def test_the_same_facts_give_the_same_copy():
    one, other = (draw_twin(paper(payee=NAME), WORDS) for _ in range(2))
    assert one.content == other.content
    assert (one.name, one.pages) == ("书 粤保调〔2026〕第0001号", 1)
