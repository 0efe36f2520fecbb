;; Prints the time of two clocks and 16 random bytes, which differ from run to run.
;; expect: exit 0, output varies
(module
  (import "wasi_snapshot_preview1" "clock_time_get"
    (func $clock_time_get (param i32 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "random_get"
    (func $random_get (param i32 i32) (result i32)))
  ;; include: print
  (memory (export "memory") 1)
  (data (i32.const 256) "real time \00")
  (data (i32.const 272) "monotonic \00")
  (data (i32.const 288) "random    \00")
  (data (i32.const 304) " failed\n\00")

  (func $check (param $error i32)
    (if (local.get $error)
      (then
        (call $say (i32.const 304))
        (call $proc_exit (i32.const 1)))))

  (func $clock (param $id i32) (param $label i32)
    (call $say (local.get $label))
    (call $check (call $clock_time_get (local.get $id) (i64.const 1) (i32.const 64)))
    (call $say_number (i64.load (i32.const 64)))
    (call $new_line))

  (func (export "_start")
    (call $clock (i32.const 0) (i32.const 256))
    (call $clock (i32.const 1) (i32.const 272))
    (call $say (i32.const 288))
    (call $check (call $random_get (i32.const 64) (i32.const 16)))
    (call $say_bits (i64.load (i32.const 64)))
    (call $say_bits (i64.load (i32.const 72)))
    (call $new_line)))
