# One half of the application of LiveInteropIntegrationTests, on the real Flask.
#   hopping.py SECRET     prints "port=..." and serves until its input ends
import datetime
import sys
import threading
import uuid

from flask import Flask, flash, get_flashed_messages, request, session
from markupsafe import Markup
from werkzeug.serving import make_server

app = Flask("hopping")
app.secret_key = sys.argv[1]


def describe(value):
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case Markup():
            return "markup:" + str(value)
        case bytes():
            return "bytes:" + value.hex()
        case uuid.UUID():
            return "uuid:" + str(value)
        case datetime.datetime():
            return "time:" + str(int(value.timestamp()))
        case dict():
            return "{" + ", ".join(f"{k}={describe(v)}" for k, v in sorted(value.items())) + "}"
        case tuple():
            return "(" + ", ".join(map(describe, value)) + ")"
        case list():
            return "[" + ", ".join(map(describe, value)) + "]"
    return str(value)


def values():
    return {
        "tuple": (1, "two", (3.5, [None])),
        "bytes": b"\x00\xff",
        "markup": Markup("<b>&amp;</b>"),
        "uuid": uuid.UUID("7eb41166-9ebf-4d26-b771-ea3f54f8b383"),
        "time": datetime.datetime(2020, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc),
        "tag": {" t": "not a tuple"},
        "tags": {" di": {" u": "x"}},
        "text": "hä 😀 </script>",
        "numbers": [2**70, -1, 0.1, 1e16],
        "flags": [True, False, None],
        "long": "x" * 300,
    }


@app.post("/login")
def login():
    session.clear()
    session.permanent = True
    session.update(user_id=17, counter=0, values=values())
    return "in"


@app.post("/logout")
def logout():
    session.clear()
    return "out"


@app.get("/hop")
def hop():
    session["counter"] += 1
    found = describe(session["values"])
    session["values"] = values() if "renew" in request.args else session["values"]
    flashed = ",".join(f"{category}:{text}" for category, text in get_flashed_messages(with_categories=True))
    flash(f"from Python {session['counter']}", "hop")
    return f"{session['user_id']} {session['counter']} {session.permanent} {flashed}\n{found}"


@app.post("/rotate")
def rotate():
    app.config["SECRET_KEY_FALLBACKS"] = request.form.getlist("old")
    app.secret_key = request.form["key"]
    return "rotated"


server = make_server("127.0.0.1", 0, app)
print(f"port={server.port}", flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
