;; Prints one line and returns: the least a module can do, so what is left is the unikernel.
;; expect: exit 0
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  ;; The iovec at 0 names the text at 16; fd_write puts the number of bytes written at 8.
  (data (i32.const 0) "\10\00\00\00\11\00\00\00")
  (data (i32.const 16) "Hello from Wasm!\n")
  (func (export "_start")
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))))
