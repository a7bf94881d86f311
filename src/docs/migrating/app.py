"""The application that moves: accounts and reports, before anything is Java."""

import os

from flask import Blueprint, Flask, flash, get_flashed_messages, redirect, request, session, url_for
from werkzeug.middleware.proxy_fix import ProxyFix

auth = Blueprint("auth", __name__, url_prefix="/auth")
reports = Blueprint("reports", __name__, url_prefix="/reports")


@auth.post("/login")
def login():
    session.clear()
    session["user"] = request.form["user"]
    flash("Welcome back.")
    return redirect(url_for("index"))


@auth.post("/logout")
def logout():
    session.clear()
    return redirect(url_for("index"))


@reports.route("/")
def index():
    user = session.get("user")
    if user is None:
        return redirect(url_for("index"))
    session["reports"] = session.get("reports", 0) + 1
    flash("Report written.", "info")
    return f"Python wrote report {session['reports']} for {user}"


def create_app():
    app = Flask(__name__)
    # tag::environment[]
    app.config.from_prefixed_env()
    # end::environment[]
    app.register_blueprint(auth)
    # tag::moved[]
    if os.environ.get("REPORTS_ARE_JAVA"):
        app.add_url_rule("/reports/", endpoint="reports.index", build_only=True)
    else:
        app.register_blueprint(reports)
    # end::moved[]

    @app.route("/")
    def index():
        return {
            "user": session.get("user"),
            "reports": url_for("reports.index", _external=True),
            "messages": get_flashed_messages(with_categories=True),
        }

    # tag::proxy[]
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)
    # end::proxy[]
    return app
