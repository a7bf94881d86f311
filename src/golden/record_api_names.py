"""Records the public names of Flask's API: python3 src/golden/record_api_names.py > src/golden/api_names.json"""

import inspect
import json
import sys

import blinker
import flask
import flask.cli
import flask.helpers
import flask.json.provider
import flask.json.tag
import flask.sessions
import flask.signals
import flask.templating
import flask.testing
import flask.views
import itsdangerous
import werkzeug.exceptions
import werkzeug.middleware.dispatcher
import werkzeug.middleware.proxy_fix
import werkzeug.security
import werkzeug.test
import werkzeug.utils
from flask.blueprints import BlueprintSetupState

OURS = ("flask", "werkzeug", "itsdangerous", "blinker")
HELPERS_OF_MODULES = {"annotations", "partial", "wraps", "cached_property", "iscoroutinefunction", "chain"}


def module(source, *, everything=False):
    """What a module defines; with everything, also what it takes from elsewhere to offer it."""
    names = getattr(source, "__all__", None)
    if names is None:
        names = [
            name
            for name, value in vars(source).items()
            if not name.startswith("_")
            and not inspect.ismodule(value)
            and (everything or getattr(value, "__module__", None) == source.__name__)
            and (everything or callable(value))
        ]
    return sorted(set(names) - HELPERS_OF_MODULES)


def members(cls, instance=None, *, without=None):
    """The public members that our packages define, and the attributes of an instance."""
    names = {
        name
        for base in cls.__mro__
        if base.__module__.split(".")[0] in OURS
        for name in vars(base)
        if not name.startswith("_")
    }
    if instance is not None:
        names |= {name for name in vars(instance) if not name.startswith("_")}
    if without is not None:
        names -= {name for base in without.__mro__ for name in vars(base)}
    return sorted(names)


def parameters(cls):
    return sorted(set(inspect.signature(cls.__init__).parameters) - {"self", "args", "kwargs"})


app = flask.Flask("app")
blueprint = flask.Blueprint("bp", "bp")
response = app.response_class()
with app.test_request_context() as context:
    request = members(flask.Request, context.request)
    request_context = members(flask.ctx.RequestContext, context)
    app_context = members(flask.ctx.AppContext, flask.globals.app_ctx._get_current_object())
builder = flask.testing.EnvironBuilder(app)

NAMES = {
    "flask": module(flask, everything=True),
    "flask.Flask": members(flask.Flask, app),
    "flask.Blueprint": members(flask.Blueprint, blueprint),
    "BlueprintSetupState": members(BlueprintSetupState, BlueprintSetupState(blueprint, app, {}, True)),
    "flask.Request": request,
    "flask.Response": members(flask.Response, response),
    "flask.Config": members(flask.Config),
    "flask.g": members(flask.ctx._AppCtxGlobals),
    "flask.ctx.AppContext": app_context,
    "flask.ctx.RequestContext": request_context,
    "flask.sessions": module(flask.sessions),
    "flask.session": members(flask.sessions.SecureCookieSession, flask.sessions.SecureCookieSession()),
    "flask.sessions.SecureCookieSessionInterface": members(flask.sessions.SecureCookieSessionInterface),
    "flask.views": module(flask.views),
    "flask.views.MethodView": members(flask.views.MethodView),
    "flask.signals": sorted(name for name in vars(flask.signals) if isinstance(getattr(flask.signals, name), blinker.Signal)),
    "flask.json": module(flask.json),
    "flask.json.provider": module(flask.json.provider),
    "flask.json.provider.DefaultJSONProvider": members(flask.json.provider.DefaultJSONProvider),
    "flask.json.tag": module(flask.json.tag),
    "flask.json.tag.TaggedJSONSerializer": members(flask.json.tag.TaggedJSONSerializer),
    "flask.json.tag.JSONTag": members(flask.json.tag.JSONTag),
    "flask.testing": module(flask.testing),
    "flask.testing.FlaskClient": members(flask.testing.FlaskClient, app.test_client()),
    "flask.testing.EnvironBuilder": sorted(
        set(members(flask.testing.EnvironBuilder, builder)) | set(parameters(werkzeug.test.EnvironBuilder))
    ),
    "flask.testing.FlaskCliRunner": members(flask.testing.FlaskCliRunner),
    "werkzeug.test.TestResponse": members(
        werkzeug.test.TestResponse, app.test_client().get("/"), without=flask.wrappers.Response
    ),
    "flask.cli": module(flask.cli) + ["pass_script_info"],
    "flask.cli.AppGroup": members(flask.cli.AppGroup),
    "flask.templating": module(flask.templating),
    "flask.helpers": module(flask.helpers),
    "blinker": module(blinker),
    "blinker.Signal": members(blinker.Signal, blinker.Signal()),
    "itsdangerous": sorted(name for name in dir(itsdangerous) if getattr(vars(itsdangerous)[name], "__module__", "").startswith("itsdangerous.") and not name.startswith("_")),
    "itsdangerous.URLSafeTimedSerializer": members(itsdangerous.URLSafeTimedSerializer, itsdangerous.URLSafeTimedSerializer("k")),
    "werkzeug.exceptions": module(werkzeug.exceptions),
    "werkzeug.exceptions.HTTPException": members(werkzeug.exceptions.HTTPException),
    "werkzeug.security": module(werkzeug.security),
    "werkzeug.middleware.proxy_fix.ProxyFix": parameters(werkzeug.middleware.proxy_fix.ProxyFix),
    "werkzeug.middleware.dispatcher": module(werkzeug.middleware.dispatcher),
    "werkzeug.utils": module(werkzeug.utils),
}

json.dump({section: sorted(names) for section, names in NAMES.items()}, sys.stdout, indent=1)
print()
