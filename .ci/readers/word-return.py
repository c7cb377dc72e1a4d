"""Changes a report in LibreOffice as a chair would: word-return.py IN OUT PROFILE."""
import os
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

source, target, profile = (str(Path(name).absolute()) for name in sys.argv[1:4])


def value(name, content):
    prop = PropertyValue()
    prop.Name, prop.Value = name, content
    return prop


def url(path):
    return uno.systemPathToFileUrl(path)


def connected(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance(
        "com.sun.star.bridge.UnoUrlResolver")
    for _ in range(240):
        try:
            return resolver.resolve(
                f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    sys.exit("LibreOffice did not start")


def found(document, words):
    search = document.createSearchDescriptor()
    search.SearchString = words
    search.SearchCaseSensitive = True
    place = document.findFirst(search)
    if place is None:
        sys.exit(f"'{words}' is not in the document")
    return place


def replace(document, words, by):
    place = found(document, words)
    place.getText().createTextCursorByRange(place).setString(by)


def insert_after(document, words, more):
    place = found(document, words)
    place.getText().insertString(place.getEnd(), more, False)


def paragraph_after(document, words, more):
    place = found(document, words)
    cursor = place.getText().createTextCursorByRange(place.getEnd())
    cursor.gotoEndOfParagraph(False)
    text = place.getText()
    text.insertControlCharacter(
        cursor, uno.getConstantByName("com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK"), False)
    text.insertString(cursor, more, False)


def commented(flat, words, says):
    """Notes a comment in the flat file: this LibreOffice falls over when a script adds one."""
    text = Path(flat).read_text(encoding="utf-8")
    note = ('<office:annotation office:name="note"><dc:creator>Invented Reviewer</dc:creator>'
            f"<text:p>{says}</text:p></office:annotation>{words}"
            '<office:annotation-end office:name="note"/>')
    if text.count(words) != 1:
        sys.exit(f"'{words}' stands {text.count(words)} times in the flat file")
    Path(flat).write_text(text.replace(words, note), encoding="utf-8")


def change(document):
    # What nobody tracked: one narrative, and one place that was empty.
    replace(document, "Without health", "Without any health")
    empty = document.createSearchDescriptor()
    empty.SearchString = "[The chair may write here.]"
    first = document.findFirst(empty)
    first.getText().createTextCursorByRange(first).setString("Meetings went well.")
    document.RecordChanges = True
    replace(document, "Good", "Excellent")
    insert_after(document, "met twice", " in Shrewsbury")
    replace(document, "are still missing", "are missing")
    paragraph_after(document, "are missing", "The profile is the next task.")
    replace(document, "Meetings: 2 held.", "Meetings: 3 held.")
    table = document.getTextTables().getByIndex(0)
    document.RecordChanges = False
    cell = table.getCellByName("C2")
    cell.setString(cell.getString().replace("7", "9"))
    table.getRows().removeByIndex(2, 1)


pipe = f"word-return-{os.getpid()}"
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;",
     f"-env:UserInstallation={url(profile)}"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    context = connected(pipe)
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(url(source), "_blank", 0, ())
    change(document)
    flat = str(Path(target).with_suffix(".fodt"))
    document.storeToURL(url(flat), (value("FilterName", "OpenDocument Text Flat XML"),))
    document.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(60)
finally:
    if office.poll() is None:
        office.kill()
commented(flat, "on licensing", "Say which licensing officers.")
subprocess.run(
    ["soffice", "--headless", f"-env:UserInstallation={url(profile)}", "--convert-to",
     "docx:MS Word 2007 XML", "--outdir", str(Path(target).parent), flat],
    check=True, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
