# Writes and reads session cookies with the real Flask, for FlaskInteropTests.
#   write SECRET...   prints a cookie for each of the sessions below; the last secret signs
#   read SECRET...    reads one cookie a line and prints "same" or what it holds instead
import datetime
import sys
import uuid

from flask import Flask
from markupsafe import Markup

UTC = datetime.timezone.utc

SESSIONS = [
    {},
    {"user_id": 7},
    {"_flashes": [("message", "Hällo 😀"), ("error", "<b>&'\"")], "_permanent": True},
    {"big": 2**70, "float": [1.0, 1e16, 1e-05, 0.1, -0.0], "neg": -(2**63), "none": None},
    {"bytes": b"\xff\x00hi", "html": Markup("<i>x</i>"), "uuid": uuid.UUID(int=9)},
    {"at": datetime.datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC), "nested": {"l": [[], {}, (), (1, (2,))]}},
    {"escaped": {" t": "not"}, "tags": {" di": {" b": 1}}},
    {"long": "x" * 5000, "text": "\x00\x1f\x7f\u2028\ud800"},
    {"": "", "a": {"A": 1, "\ufffe": 2, "\U00010000": 3}},
]

app = Flask("interop")
*app.config["SECRET_KEY_FALLBACKS"], app.secret_key = sys.argv[2:]
serializer = app.session_interface.get_signing_serializer(app)
with app.app_context():
    for session in SESSIONS:
        if sys.argv[1] == "write":
            print(serializer.dumps(session))
        else:
            read = serializer.loads(sys.stdin.readline().strip(), max_age=600)
            print("same" if repr(read) == repr(session) else ascii(read))
