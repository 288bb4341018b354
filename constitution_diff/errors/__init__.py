"""Every exception of the package: no result. Doubts about a result are notices.

    ConstitutionDiffError
    ├── UnreadableSourceError      this file gives no text
    │   ├── EmptySourceError       it holds nothing
    │   ├── UnknownFormatError     it is no document we read
    │   ├── DamagedSourceError     it claims a format and is not whole
    │   ├── EncryptedSourceError   it needs a password
    │   ├── NoTextLayerError       a scan
    │   ├── NoConverterError       it needs LibreOffice, which is not here
    │   ├── NoRecogniserError      it is to be read by OCR, and Tesseract is not here
    │   ├── NoWorkerError          this machine starts no more processes
    │   └── SourceLimitError       it is too large, or not what it seems
    ├── MissingSourceError         no such file, or it may not be read
    ├── InstructionsError          amending instructions do not fit their base
    ├── OutputError                the result cannot be written where it should go
    ├── UnprovedRedlineError       a Word redline does not give back both files
    ├── NoPrinterError             it is to be a PDF, and nothing here can print one
    ├── PrintingError              the program that prints gave no PDF
    ├── NotCertifiedError          nobody can say that nothing differs
    ├── PendingChangesError        tracked changes stand in the way of stripping
    ├── NotStrippedError           a stripped copy is not what it should be
    ├── StoreError                 the store of versions cannot be used
    │   ├── NotKeptError           it does not hold what was asked for
    │   ├── UnkeepableError        it cannot keep what is given, and is well itself
    │   │   └── KeptAlreadyError   it holds another version of that name
    │   └── AlteredExportError     an export is not as it was written
    └── UsageError                 the request makes no sense

The class builds the message; a message says what was found and what to do next.
"""

from .base import ConstitutionDiffError, UsageError
from .results import (
    InstructionsError,
    NoPrinterError,
    NotCertifiedError,
    NotStrippedError,
    OutputError,
    PendingChangesError,
    PrintingError,
    UnprovedRedlineError,
)
from .sources import (
    DamagedSourceError,
    EmptySourceError,
    EncryptedSourceError,
    MissingSourceError,
    NoConverterError,
    NoRecogniserError,
    NoTextLayerError,
    NoWorkerError,
    SourceLimitError,
    UnknownFormatError,
    UnreadableSourceError,
)
from .store import (
    AlteredExportError,
    KeptAlreadyError,
    NotKeptError,
    StoreError,
    UnkeepableError,
)

__all__ = [
    "AlteredExportError",
    "ConstitutionDiffError",
    "DamagedSourceError",
    "EmptySourceError",
    "EncryptedSourceError",
    "InstructionsError",
    "KeptAlreadyError",
    "MissingSourceError",
    "NoConverterError",
    "NoPrinterError",
    "NoRecogniserError",
    "NoTextLayerError",
    "NoWorkerError",
    "NotCertifiedError",
    "NotKeptError",
    "NotStrippedError",
    "OutputError",
    "PendingChangesError",
    "PrintingError",
    "SourceLimitError",
    "StoreError",
    "UnkeepableError",
    "UnknownFormatError",
    "UnprovedRedlineError",
    "UnreadableSourceError",
    "UsageError",
]
