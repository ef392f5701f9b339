/// Ends its scope well.
package struct SucceedState: BitwiseCopyable {}
