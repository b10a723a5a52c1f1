"""The library of subjects. Importing this package registers every one in ``catalogue.SUBJECTS``."""

from importlib import import_module
from pkgutil import iter_modules

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
