"""Sets limits on itself and becomes the program: ``python -I launch.py MEMORY FILE_BYTES COMMAND...``. It runs between
fork and the program, where a thread's leftovers cannot disturb; it imports nothing of Animism's."""

import os
import resource
import sys


def limit(kind: int, amount: int) -> None:
    """Lower one limit to ``amount``, never above what is allowed already."""
    _, most = resource.getrlimit(kind)
    amount = amount if most == resource.RLIM_INFINITY else min(amount, most)
    resource.setrlimit(kind, (amount, amount))


if __name__ == "__main__":
    memory, file_bytes, command = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    if memory:
        limit(resource.RLIMIT_AS, memory)
    limit(resource.RLIMIT_FSIZE, file_bytes)
    limit(resource.RLIMIT_CORE, 0)
    try:
        os.execvpe(command[0], command, os.environ)
    except OSError as error:
        print(f"{command[0]}: {error.strerror}", file=sys.stderr)
        sys.exit(127)
