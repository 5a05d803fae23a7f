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
    it. Real disks keep more, but do not promise it. What is in the folder already is safely there.
    """

    def __init__(self, root):
        self.root = root
        self.folders = {}
        self.open = {}
        self.violations = []
        self.load(root)

    def load(self, path):
        folder = self.folders[path] = Folder()
        for entry in os.scandir(path):
            if entry.is_dir(follow_symlinks=False):
                folder.names[entry.name] = self.load(entry.path)
            else:
                folder.names[entry.name] = file = File()
                with open(entry.path, "rb") as stream:
                    file.content = file.synced = stream.read()
        folder.synced = dict(folder.names)
        return folder

    def make(self, call):
        action = getattr(self, "do_" + call.name, None)
        if action is not None:
            action(call)

    # Names.

    def paths(self, call):
        return [os.path.normpath(os.path.join(self.root, string.decode(errors="surrogateescape")))
                for string in call.strings]

    def is_inside(self, path):
        return path == self.root or path.startswith(self.root + "/")

    def place(self, path):
        """The names of the folder that a path is in, and its own."""
        return self.folders[os.path.dirname(path)].names, os.path.basename(path)

    def do_openat(self, call):
        path = self.paths(call)[0]
        self.open.pop(call.result, None)
        if not self.is_inside(path):
            return
        if path in self.folders:
            self.open[call.result] = [self.folders[path], 0, path]
            return
        names, name = self.place(path)
        if name not in names:
            names[name] = File()
        if "O_TRUNC" in call.arguments:
            names[name].content = b""
        self.open[call.result] = [names[name], 0, path]

    do_open = do_openat

    def do_mkdir(self, call):
        path = self.paths(call)[0]
        if self.is_inside(path):
            names, name = self.place(path)
            names[name] = self.folders[path] = Folder()

    do_mkdirat = do_mkdir

    def do_rename(self, call):
        source, target = self.paths(call)
        if not self.is_inside(source):
            return
        names, name = self.place(source)
        moved = names[name]
        # The index of sessions is a cache, whose digest tells when it is not whole.
        if isinstance(moved, File) and not moved.is_synced and not name.startswith("sessions.index"):
            self.violate(call, f"{source} is renamed before it is synced")
        others, other = self.place(target)
        if others.get(other) is moved:
            return
        others[other] = names.pop(name)
        if isinstance(moved, Folder):
            for path in [path for path in self.folders if (path + "/").startswith(source + "/")]:
                self.folders[target + path[len(source):]] = self.folders.pop(path)

    do_renameat = do_renameat2 = do_rename

    def do_link(self, call):
        source, target = self.paths(call)
        if self.is_inside(source):
            names, name = self.place(source)
            others, other = self.place(target)
            others[other] = names[name]

    do_linkat = do_link

    def do_unlink(self, call):
        path = self.paths(call)[0]
        if not self.is_inside(path):
            return
        if path.endswith(".journal") and self.unsafe_beside(path):
            self.violate(call, f"{path} is removed before the session file is safely there")
        names, name = self.place(path)
        names.pop(name)

    do_unlinkat = do_unlink

    def unsafe_beside(self, journal):
        folder = self.folders[os.path.dirname(journal)]
        session = os.path.basename(journal)[: -len(".journal")] + ".json"
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
        self.put(self.folders[self.root], folder)
        return folder

    def put(self, part, target):
        for name, content in part.synced.items():
            to = os.path.join(target, name)
            if isinstance(content, Folder):
                os.mkdir(to, 0o700)
                self.put(content, to)
            else:
                with open(os.open(to, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
                    file.write(content.synced)
