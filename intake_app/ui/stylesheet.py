"""The style sheet of the window; `theme.style` fills in colours ($accent), text sizes ($ptbody) and spaces ($px8)."""

SHEET = """
QWidget { color: $text; font-size: $ptbody; }
QMainWindow, QDialog, [look="page"] { background: $background; }
QLabel { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QToolTip { background: $surface; color: $text; border: 1px solid $edge; padding: $px4; }

[look="card"] { background: $surface; border: 1px solid $line; border-radius: $px10; }
[look="panel"] { background: $raised; border: none; border-radius: $px8; }
[look="band"] { background: $raised; border: 1px solid $line; border-radius: $px8; }
[look="foot"] { background: $surface; border: none; border-top: 1px solid $line; }
[look="bar"] { background: $surface; border: none; border-bottom: 1px solid $line; }
[look="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }

QLabel[look="title"] { font-size: $pttitle; font-weight: 600; }
QLabel[look="heading"] { font-size: $ptheading; font-weight: 600; }
QLabel[look="label"] { font-weight: 600; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="small"] { color: $muted; font-size: $ptsmall; }
QLabel[look="say"] { font-size: $ptsay; }
QLabel[look="words"] { font-size: $ptwords; font-weight: 600; color: $accent_strong; }
QLabel[look="code"] { font-size: $ptwords; font-weight: 600; font-family: monospace; }
QLabel[look="problem"] { color: $stop; font-weight: 600; }
QLabel[look="notice"] { color: $change; }
QLabel[look="ok"] { color: $ok; font-weight: 600; }
QLabel[look="key"] { font-size: $ptsmall; color: $muted; background: $raised; border: 1px solid $line;
    border-radius: $px4;
    padding: 0px $px6; }
[look="chip"] { background: $raised; color: $text; border: 1px solid $line; border-radius: $px8; padding: $px2 $px8; }
[look="selected"] { background: $accent_soft; color: $text; border: 1px solid $accent; border-radius: $px8;
    padding: $px2 $px8; }

[look="practice"] { background: $practice; color: $practice_text; border: none; border-radius: $px6; }
QLabel[look="practice"] { font-weight: 600; padding: $px2 $px10; }
[look="practice"] QLabel { color: $practice_text; font-weight: 600; padding: $px2 0px; }

[look="finding-stop"] { background: $stop_soft; border: 1px solid $stop; border-radius: $px8; }
[look="finding-change"] { background: $change_soft; border: 1px solid $change; border-radius: $px8; }
[look="finding-consider"] { background: $consider_soft; border: 1px solid $consider; border-radius: $px8; }
QLabel[look="kind-stop"] { color: $stop; font-weight: 600; }
QLabel[look="kind-change"] { color: $change; font-weight: 600; }
QLabel[look="kind-consider"] { color: $consider; font-weight: 600; }
[look="message-info"] { background: $accent_soft; border: none; border-bottom: 1px solid $accent; }
[look="message-problem"] { background: $stop_soft; border: none; border-bottom: 1px solid $stop; }
[look="message-info"] QLabel, [look="message-problem"] QLabel { background: transparent; }

QPushButton { background: $surface; color: $text; border: 1px solid $edge; border-radius: $px6; padding: $px6 $px14; }
QPushButton:hover { background: $raised; }
QPushButton:pressed { background: $line; }
QPushButton:checked { background: $accent_soft; border: 1px solid $accent; }
QPushButton:focus { border: 2px solid $accent; }
QPushButton:disabled { color: $edge; border-color: $line; background: transparent; }
QPushButton[look="primary"] { background: $accent; color: $accent_text; border: 2px solid $accent;
    font-weight: 600; padding: $px8 $px18; }
QPushButton[look="primary"]:hover { background: $accent_strong; border-color: $accent_strong; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled { background: $raised; color: $edge; border-color: $line; }
QPushButton[look="quiet"] { background: transparent; color: $accent; border: 2px solid transparent;
    padding: $px4 $px8; text-align: left; }
QPushButton[look="quiet"]:hover { background: $accent_soft; }
QPushButton[look="quiet"]:checked { background: $accent_soft; }
QPushButton[look="quiet"]:focus { border: 2px solid $accent; }
QPushButton[look="quiet"]:disabled { color: $edge; }
QPushButton[look="chip"] { padding: $px3 $px10; border-radius: $px10; border: 1px solid $edge; background: $surface; }
QPushButton[look="chip"]:checked { background: $accent_soft; border: 1px solid $accent; }
QPushButton[look="chip"]:focus { border: 2px solid $accent; }
QPushButton[look="choice"] { background: $surface; border: 1px solid $edge; border-radius: $px8;
    padding: $px8 $px14; text-align: left; }
QPushButton[look="choice"]:hover { background: $raised; }
QPushButton[look="choice"]:checked { background: $accent_soft; border: 2px solid $accent; }
QPushButton[look="choice"]:focus { border: 2px solid $accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, [look="input"] { background: $surface; color: $text;
    border: 1px solid $edge;
    border-radius: $px6; padding: $px6 $px8; selection-background-color: $accent; selection-color: $accent_text; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus { border: 2px solid $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled { background: $raised; color: $edge;
    border-color: $line; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"] { border: 2px solid $stop; }
QComboBox { background: $surface; color: $text; border: 1px solid $edge; border-radius: $px6; padding: $px6 $px8; }
QComboBox:focus, QComboBox:on { border: 2px solid $accent; }
DropDown::drop-down { border: none; width: $px24; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $edge;
    selection-background-color: $accent;
    selection-color: $accent_text; padding: $px4; }
QCheckBox, QRadioButton { background: transparent; spacing: $px8; padding: $px3; border: 2px solid transparent;
    border-radius: $px6; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; }
QCheckBox::indicator, QRadioButton::indicator { width: $px16; height: $px16; }
QListView, QTreeView, QTableView { background: $surface; border: 1px solid $line; border-radius: $px8;
    padding: $px4; outline: none; }
QListView:focus, QTreeView:focus, QTableView:focus { border: 2px solid $accent; }
QTableView { padding: 0px; border-radius: 0px; }
QTableView::item { padding: 0px $px10; border: none; }
QTableView::item:selected { background: $accent_soft; color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: $px2 $px10; font-weight: 600; }
QListView::item { padding: $px8; border-radius: $px6; }
QListView::item:selected, QTreeView::item:selected { background: $accent_soft; color: $text; }
QProgressBar { background: $raised; border: none; border-radius: $px2; max-height: $px4; min-height: $px4; }
QProgressBar::chunk { background: $accent; border-radius: $px2; }

QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; border: none; border-radius: $px6; padding: $px6 $px12; margin: $px2; }
QTabBar::tab:hover { background: $raised; color: $text; }
QTabBar::tab:selected { background: $accent_soft; color: $text; border: 1px solid $accent; }
QTabBar:focus { border: 2px solid $accent; border-radius: $px6; }
QMenu { background: $surface; color: $text; border: 1px solid $edge; padding: $px4; }
QMenu::item { padding: $px6 $px18; border-radius: $px4; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $edge; }

QScrollBar:vertical { background: transparent; width: $px12; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: $px12; margin: 0px; }
QScrollBar::handle:vertical { background: $edge; border-radius: $px3; min-height: $px24; margin: $px3; }
QScrollBar::handle:horizontal { background: $edge; border-radius: $px3; min-width: $px24; margin: $px3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
