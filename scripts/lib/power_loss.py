"""A disk that forgets what was not synced."""

import os


class File:
    def __init__(self):
        self.content = b""
        # What is left of it when the power goes.
        self.synced = b""

    @property
    def is_synced(self):
        return self.content == self.synced


class Folder:
    def __init__(self):
        self.names = {}
        self.synced = {}


class Disk:
    """Follows the system calls of a program; everything outside one folder is not looked at.

    Only fsync and fdatasync of a file keep its bytes, and only fsync of a folder keeps the names in
    it. Real disks keep more, but do not promise it.
    """

    def __init__(self, root):
        self.root = root
        self.folders = {root: Folder()}
        self.open = {}
        self.violations = []

    def make(self, call):
        action = getattr(self, "do_" + call.name, None)
        if action is not None:
            action(call)

    # Names.

    def paths(self, call):
        return [os.path.normpath(string.decode()) for string in call.strings]

    def is_inside(self, path):
        return path == self.root or path.startswith(self.root + "/")

    def folder(self, path):
        return self.folders[os.path.dirname(path)]

    def do_openat(self, call):
        path = self.paths(call)[0]
        self.open.pop(call.result, None)
        if not self.is_inside(path):
            return
        if path in self.folders:
            self.open[call.result] = [self.folders[path], 0, path]
            return
        names = self.folder(path).names
        if path not in names:
            names[path] = File()
        if "O_TRUNC" in call.arguments:
            names[path].content = b""
        self.open[call.result] = [names[path], 0, path]

    do_open = do_openat

    def do_mkdir(self, call):
        path = self.paths(call)[0]
        if self.is_inside(path):
            self.folders[path] = Folder()
            self.folder(path).names[path] = self.folders[path]

    do_mkdirat = do_mkdir

    def do_rename(self, call):
        source, target = self.paths(call)
        if not self.is_inside(source):
            return
        names = self.folder(source).names
        if not names[source].is_synced:
            self.violate(call, f"{source} is renamed before it is synced")
        if names.get(target) is names[source]:
            return
        self.folder(target).names[target] = names.pop(source)

    do_renameat = do_renameat2 = do_rename

    def do_link(self, call):
        source, target = self.paths(call)
        if self.is_inside(source):
            self.folder(target).names[target] = self.folder(source).names[source]

    do_linkat = do_link

    def do_unlink(self, call):
        path = self.paths(call)[0]
        if not self.is_inside(path):
            return
        folder = self.folder(path)
        if path.endswith(".journal") and self.unsafe_beside(path):
            self.violate(call, f"{path} is removed before the session file is safely there")
        folder.names.pop(path)

    do_unlinkat = do_unlink

    def unsafe_beside(self, journal):
        session = journal[: -len(".journal")] + ".json"
        folder = self.folder(journal)
        file = folder.names.get(session)
        return file is None or not file.is_synced or folder.synced.get(session) is not file

    # Bytes.

    def do_write(self, call):
        entry = self.open.get(call.descriptor)
        if entry is None or call.descriptor <= 2:
            return
        # Every file here is written from its start or at its end.
        entry[0].content += call.written_to(call.descriptor)

    def do_pwrite64(self, call):
        entry = self.open.get(call.descriptor)
        if entry is not None:
            data = call.strings[0][: call.result]
            entry[0].content = data + entry[0].content[len(data):]

    def do_ftruncate(self, call):
        entry = self.open.get(call.descriptor)
        if entry is not None:
            entry[0].content = entry[0].content[: call.numbers[-1]]

    def do_fsync(self, call):
        entry = self.open.get(call.descriptor)
        if entry is None:
            return
        if isinstance(entry[0], Folder):
            entry[0].synced = dict(entry[0].names)
        else:
            entry[0].synced = entry[0].content

    do_fdatasync = do_fsync

    def violate(self, call, what):
        self.violations.append(f"system call {call.number}: {what}")

    # What is left.

    def leave(self, folder):
        """Puts into a folder what a power cut would leave; returns the folder."""
        self.put(self.folders[self.root], self.root, folder)
        return folder

    def put(self, part, path, target):
        for name, content in part.synced.items():
            to = os.path.join(target, os.path.relpath(name, path))
            if isinstance(content, Folder):
                os.mkdir(to, 0o700)
                self.put(content, name, to)
            else:
                with open(os.open(to, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
                    file.write(content.synced)
