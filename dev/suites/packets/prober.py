"""Sends packets between network namespaces, and says which were answered.

Reads one request per line, as JSON, and writes one answer per line. A socket belongs to the namespace in which it was
made, so one process has the sockets of all pods and machines.
"""

import ctypes
import json
import os
import resource
import select
import socket
import struct
import sys
import time

libc = ctypes.CDLL(None, use_errno=True)
CLONE_NEWNET = 0x40000000
QUESTION, ANSWER = b"?", b"!"
ECHO = {8: 0, 13: 14, 128: 129}
ANY = {socket.AF_INET: "0.0.0.0", socket.AF_INET6: "::"}
WITH_PORTS = {"tcp": socket.SOCK_STREAM, "udp": socket.SOCK_DGRAM}


def enter(namespace):
    fd = os.open("/run/netns/" + namespace, os.O_RDONLY)
    try:
        if libc.setns(fd, CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), "setns " + namespace)
    finally:
        os.close(fd)


def forget_connections(namespace):
    """Empties the table of connection tracking (IPCTNL_MSG_CT_DELETE without a tuple)."""
    enter(namespace)
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 12) as netlink:
        netlink.send(struct.pack("=IHHIIBBH", 20, (1 << 8) | 2, 5, 1, 0, 0, 0, 0))
        (error,) = struct.unpack_from("=i", netlink.recv(4096), 16)
        if error != 0:
            raise OSError(-error, "connection tracking of " + namespace)


def family(address):
    return socket.AF_INET6 if ":" in address else socket.AF_INET


def bound(address, kind, protocol=0, port=0):
    made = socket.socket(family(address), kind | socket.SOCK_NONBLOCK, protocol)
    if kind != socket.SOCK_RAW:
        # A port is a source of some packets and the destination of others.
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    if kind == socket.SOCK_STREAM:
        # Closes with a reset, so the port is free at once.
        made.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    made.bind((address, port))
    return made


class Round:
    """Servers and probes that exist at the same time."""

    def __init__(self):
        self.poll = select.epoll()
        self.handlers = {}
        self.sockets = []
        self.seen = {}

    def watch(self, made, handler):
        self.sockets.append(made)
        self.handlers[made.fileno()] = (made, handler)
        self.poll.register(made, select.EPOLLIN)

    def serve(self, address, kind, number):
        if kind == "tcp":
            made = bound(address, socket.SOCK_STREAM, port=number)
            made.listen(4096)
            self.watch(made, self.accept)
        elif kind == "udp":
            self.watch(bound(address, socket.SOCK_DGRAM, port=number), self.answer_datagram)
        else:
            self.watch(bound(address, socket.SOCK_RAW, number), self.answer_raw)

    def accept(self, made):
        connection, peer = made.accept()
        self.sockets.append(connection)
        connection.send(peer[0].encode())
        return True

    def answer_datagram(self, made):
        data, peer = made.recvfrom(2048)
        if data[:1] == QUESTION:
            made.sendto(ANSWER + peer[0].encode(), peer)
            return True

    def answer_raw(self, made):
        data, peer = payload(made)
        if data[:1] == QUESTION:
            made.sendto(ANSWER + data[1:4] + peer[0].encode(), (peer[0], 0))
            return True

    def ask(self, index, probe):
        source, destination, protocol = probe["source"], probe["destination"], probe["protocol"]
        if protocol in WITH_PORTS:
            kind = WITH_PORTS[protocol]
            # Without a source, the kernel chooses the address, as for a process of the machine itself.
            made = bound(source or ANY[family(destination)], kind, port=probe["sourcePort"])
            made.connect_ex((destination, probe["destinationPort"]))
            self.watch(made, lambda client: self.hear(index, client.recv(2048).lstrip(ANSWER)))
            if protocol == "udp":
                made.send(QUESTION)
            return
        mark = struct.pack("!H", index & 0xFFFF)
        if protocol == "icmp":
            v6 = family(source) == socket.AF_INET6
            made = bound(source, socket.SOCK_RAW, socket.IPPROTO_ICMPV6 if v6 else socket.IPPROTO_ICMP)
            reply = ECHO[probe["type"]]

            def hear_reply(client):
                data, _ = payload(client)
                return data[0] == reply and data[4:6] == mark and self.hear(index, b"")

            handler, packet = hear_reply, message(probe["type"], mark, v6)
        else:
            made = bound(source, socket.SOCK_RAW, protocol)

            def hear_answer(client):
                data, _ = payload(client)
                return data[:1] == ANSWER and data[2:4] == mark and self.hear(index, data[4:])

            handler, packet = hear_answer, QUESTION + b" " + mark
        self.watch(made, handler)
        made.connect((destination, 0))
        made.send(packet)

    def hear(self, index, source):
        self.seen[index] = source.decode()
        return True

    def until_quiet(self, quiet, wanted):
        last = time.monotonic()
        while len(self.seen) < wanted:
            left = last + quiet - time.monotonic()
            if left <= 0:
                return
            for fd, _ in self.poll.poll(left, 4096):
                made, handler = self.handlers[fd]
                try:
                    if handler(made):
                        last = time.monotonic()
                except OSError:
                    # Refused or unreachable: not answered.
                    self.poll.unregister(fd)

    def close(self):
        self.poll.close()
        for made in self.sockets:
            made.close()


def payload(made):
    """Without the IPv4 header, which only IPv4 sockets show."""
    data, peer = made.recvfrom(2048)
    return (data[(data[0] & 15) * 4 :] if made.family == socket.AF_INET else data), peer


def message(kind, mark, v6):
    """An ICMP request; the kernel adds the checksum of ICMPv6."""
    rest = mark + bytes(14)
    if v6:
        return bytes([kind, 0, 0, 0]) + rest
    words = struct.unpack("!10H", bytes([kind, 0, 0, 0]) + rest)
    total = sum(words)
    total = (total & 0xFFFF) + (total >> 16)
    return bytes([kind, 0]) + struct.pack("!H", ~total & 0xFFFF) + rest


def by_namespace(things):
    return sorted(enumerate(things), key=lambda each: each[1]["namespace"])


def run(request):
    for namespace in request["forget"]:
        forget_connections(namespace)
    current = None
    round = Round()
    try:
        for _, server in by_namespace(request["servers"]):
            if server["namespace"] != current:
                current = server["namespace"]
                enter(current)
            round.serve(server["address"], server["protocol"], server["number"])
        for index, probe in by_namespace(request["probes"]):
            if probe["namespace"] != current:
                current = probe["namespace"]
                enter(current)
            round.ask(index, probe)
        round.until_quiet(request["quiet"], len(request["probes"]))
    finally:
        round.close()
    return [round.seen.get(index) for index in range(len(request["probes"]))]


_, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), flush=True)
