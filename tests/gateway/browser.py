"""A real browser of a phone's size before a bridge that listens on this computer, used as a consumer does."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from mediator_desk.gateway.app import create_app
from mediator_desk.gateway.standing import Bridge

QUIET = ("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync")
PHONE = {"width": 390, "height": 844}


@contextmanager
def standing(bridge: Bridge) -> Iterator[str]:
    """Let a bridge stand; give its address."""
    server = uvicorn.Server(uvicorn.Config(create_app(bridge), host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        thread.join(0.01)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/"
    finally:
        server.should_exit = True
        thread.join(10)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium without a window."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Chromium is not installed here", pytrace=False)
        pytest.skip("Chromium is not installed here (Debian: chromium)")
    # As root, which a machine that runs tests often is, it starts without its own sandbox only.
    unboxed = ("--no-sandbox",) if getattr(os, "geteuid", lambda: 1)() == 0 else ()
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=[*QUIET, *unboxed])
        yield browser
        browser.close()


class Consumer:
    """Somebody with a phone."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context, self.address = context, address
        self.asked: list[str] = []
        self.faults: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda said: self.faults.append(said.text) if "Content Security" in said.text else None)
        self.page.goto(address)
        self.page.get_by_role("link", name="我要调处").wait_for()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def next(self, title: str) -> None:
        """Go on to the step with this title; what is odd on the way is looked at again, and is so."""
        self.press("下一步")
        step = self.page.get_by_text(f"步：{title}")
        odd = self.page.get_by_text("请再按一次")
        step.or_(odd).first.wait_for()
        if not step.is_visible():
            self.press("下一步")
            step.wait_for()

    def fill(self, **fields: str) -> None:
        for label, text in fields.items():
            self.page.get_by_label(label, exact=False).first.fill(text)

    def begin(self, kind: str = "我要调处") -> None:
        self.page.get_by_role("link", name=kind).click()
        self.page.get_by_text("步：须知与同意").wait_for()
        self.page.get_by_label("不是", exact=True).check()
        self.page.get_by_label("没有", exact=True).check()
        self.page.get_by_label("我已阅读并同意").check()
        self.next("当事人")

    def tell_the_person(self, number: str = "11010519491231002X") -> None:
        self.page.get_by_label("姓名", exact=True).fill("王小明")
        self.page.get_by_label("证件号码", exact=True).first.fill(number)
        self.page.get_by_label("手机号码").fill("13800005678")

    def tell_the_dispute(self) -> None:
        self.fill(
            保险公司全称="粤安人寿保险股份有限公司",
            争议金额="52000.50",
            事实经过="确诊后申请理赔，保险公司以等待期为由拒赔。",
            您的请求="请求按合同支付保险金。",
        )
        self.page.get_by_label("险种").select_option("疾病")
        self.page.get_by_label("纠纷原因").select_option("理赔")

    def add_photo(self, file: Path) -> None:
        self.page.locator("#album").set_input_files(file)
        self.page.locator(".photos img").first.wait_for()

    def send(self) -> str:
        self.press("提交")
        self.page.locator("#receipt").wait_for()
        return self.page.locator("#receipt").inner_text()

    def look_up(self, number: str, check: str) -> None:
        self.page.goto(f"{self.address}#progress")
        self.page.get_by_label("证件号码").fill(number)
        self.page.get_by_label("手机号码的末四位").fill(check)
        self.press("查询")
        self.page.locator("#found .card").first.wait_for()


def photo(folder: Path, size: tuple[int, int] = (3000, 2000)) -> Path:
    """Return the file of a photo as large as phones take them."""
    Image.new("RGB", size, (200, 210, 220)).save(folder / "保单.png")
    return folder / "保单.png"
