"""Six hundred generated plugins that mean no good, or mean well and are wrong: whatever they do, the host lists each with a
reason, Animism's own tools are there, and calling theirs ends in a result or in an error of the tree."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from animism.personas.errors import AnimismError
from animism.plugins import PluginHost

AT_IMPORT = (
    "", "raise SystemExit(3)", "raise KeyboardInterrupt", "raise BaseException('no')", "raise RecursionError", "import sys; sys.exit('bye')",
    "def f(): return f()\nf()", "import a_module_that_is_nowhere", "print('x' * 100_000)", "1/0", "exit()", "quit(1)", "this is no python",
    "raise ExceptionGroup('many', [ValueError('a'), TypeError('b')])", "raise type('Odd', (Exception,), {'__str__': lambda s: 1/0})()",
    "class Raises(Exception):\n    def __str__(self): raise SystemExit\nraise Raises", "import sys; sys.stdout.write('\\x1b[2J'); sys.stdout.flush()",
    "__getattr__ = lambda name: 1/0", "ANIMISM_API = '99.0'", "ANIMISM_API = object()", "ANIMISM_API = '1.x\\n'", "ANIMISM_API = -1",
    "import sys; del sys.modules[__name__]", "import warnings; warnings.warn('x', DeprecationWarning)", "import os; os.write(1, b'{}')",
)
HOOKS = (
    "register_tools(register)", "register_tools(register, more)", "register_tools()", "register_tools(*a)", "register_tools(nothing)",
    "register_voices(register)", "register_diffusers(register)", "register_chat_models(register)", "register_commands(cli)",
    "tool_called(call)", "persona_created(spec, folder)", "register_everything(register)", "registertools(register)",
)
BODIES = (
    "pass", "register(None)", "register(1)", "register(Tool)", "register(Good)", "register(Good())", "register(Good(), Good())", "register()",
    "register(lambda x: x)", "register(Bare())", "register(Odd())", "[register(Good()) for _ in range(3)]", "raise SystemExit", "raise KeyboardInterrupt",
    "return 1/0", "yield", "register(register)", "register(type('T', (Tool,), {'name': 5, 'capability': 'x', 'description': None})())",
    "register('name', None, 'sentence')", "register('', lambda m: None, '')", "register(5, 5, 5)", "register('n', lambda m: 1/0, 's')",
    "register(voice())", "register(voice(languages=()))", "register(object())", "register(Repr())", "import sys; sys.exit()", "register({})",
    "cli.commands = None", "cli.command()(5)", "cli.command('create')(lambda: 1)", "cli.registered_commands.clear()", "del cli", "register(b'\\x00')",
    "print('x'); register(Good())", "globals().clear()", "register.__self__.clear()", "register(int)", "register(function)", "register(untyped)",
)
ATTRIBUTES = (
    "name = 'n\\x00\\x1b[31m'", "name = ''", "name = 'x' * 100_000", "name = 'sculpture'", "description = 5", "priority = 'high'", "priority = float('nan')",
    "requires = None", "capability = None", "capability = 'portrait'", "capability = Capability('', str, str, '')", "capability = PORTRAIT",
    "def available(self): raise SystemExit", "def available(self): return None", "available = 5", "def accepts(self, request): raise BaseException",
    "def accepts(self, request): return 'no'", "def setup(self, device='auto'): raise SystemExit", "setup = None", "def run(self): return 1",
    "def run(self, request, progress=None): raise SystemExit(0)", "def run(self, request, progress=None): raise KeyboardInterrupt",
    "def run(self, request, progress=None): raise BaseException('x')", "def run(self, request, progress=None): yield 1", "run = 'text'",
    "async def run(self, request, progress=None): return 1", "def run(self, request, progress=None): return object()",
    "def run(self, request, progress=None): progress(float('nan'), None); return 'x'", "def run(self, request, progress=None): progress(); return 'x'",
    "def run(self, request, progress=None): print('y' * 10_000); return 'x'", "def run(self, request, progress=None): return self.run(request)",
    "def __init__(self): raise ValueError('never made')", "def __getattribute__(self, name): raise ValueError(name)", "__slots__ = ()",
    "def __eq__(self, other): raise ValueError", "def __hash__(self): raise ValueError", "def __repr__(self): raise SystemExit",
)
CODE = """from animism.plugins import Capability, Tool, hookimpl
from animism.tools.contracts import PORTRAIT
from animism.tools.media import Voice
ECHO = Capability("echo-{name}", str, str, "Say it again.")
def voice(**more):
    return Voice(**{{"engine": "espeak", "id": "espeak:{name}", "languages": ("en",), **more}})
class Good(Tool):
    capability, name, description = ECHO, "good", "Says it again."
    def run(self, request, progress=lambda *told: None): return request
class Bare: pass
class Repr:
    def __repr__(self): raise ValueError("no")
class Odd(Good):
    name = "odd"
{attributes}
def function(text: str) -> str:
    "Say it."
    raise SystemExit
def untyped(text): return text
{top}
@hookimpl{options}
{kind}def {hook}:
    {body}
"""
PER_HOST, HOSTS = 60, 10


def modules(random_: random.Random) -> Iterator[tuple[str, bytes]]:
    """Names and sources of plugins; now and then a file that is no text."""
    for number in range(PER_HOST):
        name = f"h{number}"
        if random_.random() < 0.04:
            yield name, bytes(random_.randrange(256) for _ in range(random_.choice((0, 1, 300, 20_000))))
            continue
        code = CODE.format(
            name=name, attributes="\n".join(f"    {one}" for one in random_.sample(ATTRIBUTES, random_.randint(1, 3))),
            top=random_.choice(AT_IMPORT) if random_.random() < 0.4 else "", hook=random_.choice(HOOKS[:1] * 4 + HOOKS),
            options=random_.choice(("", "", "", "(tryfirst=True)", "(specname='register_voices')", "(optionalhook=True)", "(wrapper=True)")),
            kind=random_.choice(("", "", "", "", "async ")), body=random_.choice(BODIES),
        )
        yield name, code.encode("utf-8", "surrogatepass")


def entries(random_: random.Random, name: str) -> str | None:
    """Mostly ``None`` for what pip writes; else a file that a hand or a disk has damaged."""
    junk = "".join(random_.choices(string.printable, k=40))
    return random_.choice((None,) * 12 + (
        f"[animism]\n{name}\n", "[animism]\n", f"[animism]\n{name} = \n", f"[animism]\n{name} = plugin_{name}:nothing.here\n",
        f"[animism]\n{name} = ..\n", f"[animism]\n= plugin_{name}\n", f"[animism\n{name} = plugin_{name}\n", f"[animism]\n{junk}\n",
        f"[animism]\n{name} = plugin_{name} [extra,]\n", f"[animism]\n{name} = os:_exit_\n", f"[animism]\n{name} = plugin_{name}\n{name} = plugin_{name}\n",
    ))


@pytest.mark.parametrize("seed", range(HOSTS))
def test_whatever_plugins_do_the_host_stands(
    seed: int, installed: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ANIMISM_PLUGIN_SECONDS", "10")
    random_ = random.Random(seed)
    for name, source in modules(random_):
        installed(name, "", entries(random_, name)).write_bytes(source)
    host = PluginHost(server="")
    listed = host.plugins, host.tools, host.voices, host.diffusers, host.chat_models
    assert "sculpture" in {tool.name for tool in host.tools.of("portrait")}
    assert len(host.voices) > 50 and "offline" in host.chat_models and listed
    for info in host.plugins:
        assert info.state in ("ready", "refused", "switched off"), info
        assert info.state == "ready" or info.error, info
        assert not info.built_in or info.state == "ready", info
    for tool in [tool for tool in host.tools if tool.capability.name.startswith("echo-")]:
        for work in (tool.available, lambda t=tool: t.accepts("x"), lambda t=tool: t.setup("cpu"), lambda t=tool: t.run("x")):
            try:
                work()
            except AnimismError as error:
                assert str(error).strip()
    host.observe("tool_called", call=None)
    assert "\x1b[2J" not in capfd.readouterr().out
