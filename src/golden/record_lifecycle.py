"""Records what runs in a request, in which order: python3 src/golden/record_lifecycle.py > src/golden/lifecycle.json"""

import json
import sys

import flask
from flask import Blueprint, Flask, after_this_request
from flask.sessions import SecureCookieSessionInterface
from werkzeug.exceptions import Forbidden
from werkzeug.test import create_environ

CASES = [
    ("LC-054", "GET of a blueprint view, success", {}),
    ("LC-056", "view of the app itself, success", {"path": "/v"}),
    ("LC-058", "unknown URL", {"path": "/missing"}),
    ("LC-060", "wrong method on a blueprint rule", {"method": "POST"}),
    ("LC-062", "automatic OPTIONS on a blueprint rule", {"method": "OPTIONS"}),
    ("LC-064", "slash redirect", {"path": "/bp/slash"}),
    ("LC-066", "second app before_request answers", {"app.before2": "early"}),
    ("LC-068", "first blueprint before_request answers", {"bp.before1": "early"}),
    ("LC-070", "view raises, blueprint has a handler for the class", {"view": ZeroDivisionError, "handlers": [("bp", ZeroDivisionError, None)]}),
    ("LC-072", "view aborts 403, blueprint and app have 403 handlers", {"view": Forbidden, "handlers": [("bp", 403, None), ("app", 403, None)]}),
    ("LC-074", "view raises, no handler", {"view": ZeroDivisionError}),
    ("LC-076", "view raises, app handler for 500", {"view": ZeroDivisionError, "handlers": [("app", 500, None)]}),
    ("LC-078", "view raises, TESTING on, app handler for 500 present", {"view": ZeroDivisionError, "handlers": [("app", 500, None)], "testing": True}),
    ("LC-080", "second app before_request raises", {"app.before2": KeyError}),
    ("LC-082", "first blueprint after_request raises, no handler", {"bp.after1": KeyError}),
    ("LC-084", "the same with app handler for 500", {"bp.after1": KeyError, "handlers": [("app", 500, None)]}),
    ("LC-086", "save_session raises", {"save_session": KeyError}),
    ("LC-088", "open_session raises", {"open_session": KeyError}),
    ("LC-090", "view raises, blueprint class handler raises IndexError", {"view": ZeroDivisionError, "handlers": [("bp", ZeroDivisionError, IndexError)]}),
    ("LC-092", "view raises, 500 handler raises IndexError", {"view": ZeroDivisionError, "handlers": [("app", 500, IndexError)]}),
    ("LC-094", "first blueprint teardown_request raises", {"bp.teardown1": KeyError}),
    ("LC-096", "second teardown_appcontext raises", {"teardown_appcontext2": KeyError}),
]


def shown(error):
    return f"({type(error).__name__ if error is not None else 'null'})"


def record(case):
    trace = []

    def run(point, text=""):
        trace.append(point + text)
        does = case.get(point)
        if isinstance(does, type):
            raise does()
        return does

    class Sessions(SecureCookieSessionInterface):
        def open_session(self, app, opening):
            run("open_session", f"[{opening.endpoint or 'no endpoint'}]")
            return super().open_session(app, opening)

        def save_session(self, app, session, response):
            run("save_session")
            return super().save_session(app, session, response)

    class Traced(Flask):
        session_interface = Sessions()

        def log_exception(self, exc_info):
            trace.append("log_exception")

    app = Traced("traced", static_folder=None)
    app.secret_key = "k"
    app.testing = case.get("testing", False)
    bp = Blueprint("bp", "traced", url_prefix="/bp")

    def listen(name, argument=None):
        def receiver(sender, **sent):
            trace.append(f"~{name}" + (shown(sent[argument]) if argument else ""))

        getattr(flask, name).connect(receiver, app, weak=False)

    for name in ("appcontext_pushed", "request_started", "request_finished", "appcontext_popped"):
        listen(name)
    listen("got_request_exception", "exception")
    listen("request_tearing_down", "exc")
    listen("appcontext_tearing_down", "exc")

    def after(point):
        def function(response):
            run(point)
            return response

        return function

    def hooks(target, scope):
        for n in (1, 2):
            def preprocess(endpoint, values, n=n):
                trace.append(f"{scope}.preproc{n}" + ("(null,null)" if endpoint is None and values is None else ""))

            target.url_value_preprocessor(preprocess)
            target.before_request(lambda n=n: run(f"{scope}.before{n}"))
            target.after_request(after(f"{scope}.after{n}"))
            target.teardown_request(lambda error, n=n: run(f"{scope}.teardown{n}", shown(error)))

    hooks(app, "app")
    hooks(bp, "bp")
    bp.before_app_request(lambda: run("bp.before_app"))
    bp.after_app_request(after("bp.after_app"))
    bp.teardown_app_request(lambda error: run("bp.teardown_app", shown(error)))
    for n in (1, 2):
        app.teardown_appcontext(lambda error, n=n: run(f"teardown_appcontext{n}", shown(error)))

    def view():
        after_this_request(after("after_this1"))
        after_this_request(after("after_this2"))
        return run("view") or "seen"

    app.add_url_rule("/v", view_func=view)
    bp.add_url_rule("/v", view_func=view)
    bp.add_url_rule("/slash/", "slash", view)

    for scope, key, failure in case.get("handlers", ()):
        def handler(error, scope=scope, key=key, failure=failure):
            trace.append(f"errorhandler[{scope},{key if isinstance(key, int) else key.__name__}]{shown(error)}")
            if failure:
                raise failure()
            return "handled", 418

        (app if scope == "app" else bp).register_error_handler(key, handler)
    app.register_blueprint(bp)

    answer = {}

    def start_response(status, headers, exc_info=None):
        answer["status"] = int(status[:3])

    try:
        app.wsgi_app(create_environ(case.get("path", "/bp/v"), method=case.get("method", "GET")), start_response)
    except Exception as error:
        answer = {"raises": type(error).__name__}
    return answer, trace


def main():
    recorded = []
    for id, text, case in CASES:
        answer, trace = record(case)
        recorded.append({"id": id, "case": text, **answer, "trace": trace})
    json.dump(recorded, sys.stdout, indent=1, ensure_ascii=False)
    print()


main()
