@_exported public import StatesEngine
@_exported public import StatesGenerator
@_exported public import StatesInvariants
@_exported public import StatesJSON
@_exported public import StatesLanguage
@_exported public import StatesProperty
@_exported public import StatesRunner
